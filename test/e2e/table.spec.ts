import { readFile } from "node:fs/promises";
import { expect, test } from "./app.ts";
import { atTable, grid, head, heads, titles, toCell, toFirstRow } from "./table-page.ts";
import { violations } from "./violations.ts";

test("columns are moved, pinned and widened by keyboard, and stay so; the keys go after one the mouse moved", async ({
  app,
}) => {
  const page = await atTable(app, [{ title: "One" }]);
  const shown = () => heads(page).evaluateAll((all) => all.map((one) => one.ariaLabel));
  const before = await shown();
  await toFirstRow(page);
  await page.keyboard.press("ArrowUp");
  await expect(head(page, "Title").getByRole("button").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const moved = before[2] ?? "";
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(shown).toEqual([before[0], before[1], before[3], moved, ...before.slice(4)]);
  await expect(head(page, moved).getByRole("button").first()).toBeFocused();

  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("menuitem", { name: "Pin at the left" }).press("Enter");
  await expect.poll(shown).toEqual([before[0], before[1], moved, before[3], ...before.slice(4)]);
  const width = async () => (await head(page, moved).boundingBox())?.width ?? 0;
  const narrow = await width();
  await expect(head(page, moved).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("menuitem", { name: "Make wider" }).press("Enter");
  await expect.poll(width).toBe(narrow + 40);

  await page.reload();
  await expect.poll(shown).toEqual([before[0], before[1], moved, before[3], ...before.slice(4)]);
  expect(await width()).toBe(narrow + 40);

  const dropped = before[4] ?? "";
  await head(page, dropped)
    .getByRole("button")
    .first()
    .dragTo(
      head(page, before[3] ?? "")
        .getByRole("button")
        .first(),
    );
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(shown).toEqual([before[0], before[1], moved, before[3], ...before.slice(4)]);

  const under = head(page, before[3] ?? "");
  const placeBefore = await under.boundingBox();
  await head(page, moved).hover();
  await page.mouse.wheel(200, 0);
  await expect.poll(() => under.boundingBox()).not.toEqual(placeBefore);
  expect(await head(page, moved).evaluate(seenThrough)).toEqual([]);
});

/** What is at a head's place instead of the head itself or what is in it. */
function seenThrough(pinned: Element): string[] {
  const { left, right, top, height } = pinned.getBoundingClientRect();
  const found = new Set<string>();
  for (let x = left + 1; x < right - 1; x += 1) {
    const hit = document.elementFromPoint(x, top + height / 2);
    if (hit && !pinned.contains(hit)) found.add(hit.closest("th")?.ariaLabel ?? hit.tagName);
  }
  return [...found];
}

test("rows are sorted by several columns, empty ones last, and the heads say so", async ({
  app,
}) => {
  const page = await atTable(app, [
    { title: "B", probability: 10, opportunity_amount: 20 },
    { title: "C", probability: 10, opportunity_amount: null },
    { title: "A", probability: 10, opportunity_amount: 900 },
    { title: "D", probability: 5, opportunity_amount: 1000 },
  ]);
  const probability = head(page, "Probability (%)");
  const amount = head(page, "Opportunity Amount");
  await probability.getByRole("button").first().click();
  await amount
    .getByRole("button")
    .first()
    .click({ modifiers: ["Shift"] });
  await expect(titles(page)).toHaveText(["D", "B", "A", "C"]);
  await amount
    .getByRole("button")
    .first()
    .click({ modifiers: ["Shift"] });
  await expect(titles(page)).toHaveText(["D", "A", "B", "C"]);
  await expect(amount).toHaveAttribute("aria-sort", "descending");
  await expect(amount.getByRole("button", { name: "sort key 2" })).toBeVisible();
});

test("rows are grouped by stage in the stages' order, and a group is folded by keyboard", async ({
  app,
}) => {
  const page = await atTable(app, [
    {
      title: "Abroad",
      sales_stage: "Negotiation/Review",
      currency: "EUR",
      opportunity_amount: 9,
    },
    { title: "Late", sales_stage: "Negotiation/Review", opportunity_amount: 5 },
    { title: "Early", sales_stage: "Prospecting" },
    { title: "Later", sales_stage: "Negotiation/Review", opportunity_amount: 7 },
  ]);
  await head(page, "Sales Stage").getByRole("button").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("menuitem", { name: "Group by this" }).press("Enter");
  const groups = grid(page).getByRole("button", { expanded: true });
  await expect(groups).toHaveText([
    /^Prospecting1/,
    /^Negotiation\/Review3 · .*\$12.*1 without exchange rate left out/,
  ]);
  await groups.last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(titles(page)).toHaveText(["Early"]);
  await page.keyboard.press("ArrowRight");
  await expect(titles(page)).toHaveText(["Early", "Later", "Late", "Abroad"]);

  await head(page, "Opportunity Amount").getByRole("button").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("menuitem", { name: "Group by this" }).press("Enter");
  await expect(groups).toHaveText([/^\$5\.001/, /^\$7\.001/, /^€9\.001/, /^None1/]);
});

test("what is shown is exported, in its columns and its order, safe for spreadsheets", async ({
  app,
}) => {
  const page = await atTable(app, [
    { title: "=1+1", opportunity_amount: 1234.5, currency: "USD" },
    { title: "Zoo", status: "Converted" },
  ]);
  await head(page, "Title").getByRole("button").first().click();
  await expect(titles(page)).toHaveText(["=1+1", "Zoo"]);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export what is shown as CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^opportunities-\d{4}-\d{2}-\d{2}\.csv$/);
  const [header, first, second] = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(header).toMatch(/^\ufeffTitle,Customer Name,/);
  expect(first).toMatch(/^'=1\+1,Acme,.*,1234\.5,/);
  expect(second).toMatch(/^Zoo,Acme,.*,Converted,/);
});

test("axe finds nothing in the table, its selection bar, an editor and a menu", async ({ app }) => {
  const page = await atTable(app, [{ title: "One" }, { title: "Two" }]);
  await toFirstRow(page);
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selection" })).toBeVisible();
  await toCell(page, "Two", "Sales Stage");
  await page.keyboard.press("F2");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await head(page, "Status").getByRole("button").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
