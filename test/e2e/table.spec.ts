import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { undoButton } from "./on-screen.ts";
import type { RunningApp } from "./running-app.ts";
import { goTo } from "./go-to.ts";
import { createOpportunity, expectRecord } from "./records.ts";
import { violations } from "./violations.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Opportunities" });
const heads = (page: Page) => grid(page).getByRole("columnheader");
const titles = (page: Page) => grid(page).getByRole("link");
const row = (page: Page, title: string) =>
  grid(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });
const head = (page: Page, name: string) =>
  grid(page).getByRole("columnheader", { name, exact: true });

/** Satchel at the table of these opportunities, the newest first. */
async function atTable(app: RunningApp, deals: readonly object[]): Promise<Page> {
  const page = await app.window();
  for (const deal of deals) await createOpportunity(app, deal);
  await goTo(page, "/pipeline/table");
  await expect(titles(page)).toHaveCount(Math.min(deals.length, 12));
  return page;
}

/** Puts the focus on the first row, as Tab does. */
async function toFirstRow(page: Page): Promise<void> {
  await titles(page).first().focus();
  await expect(titles(page).first()).toBeFocused();
}

/** From a row's name to its cell in a column. */
async function toCell(page: Page, title: string, column: string): Promise<void> {
  await row(page, title).getByRole("link").focus();
  const cells = await heads(page).evaluateAll((all) => all.map((one) => one.ariaLabel));
  for (let steps = cells.indexOf(column) - 1; steps > 0; steps -= 1) {
    await page.keyboard.press("ArrowRight");
  }
}

test("twenty opportunities are changed at once, by keyboard, and undone at once", async ({
  app,
  page,
}) => {
  const ids: string[] = [];
  for (let n = 1; n <= 20; n += 1) {
    ids.push((await createOpportunity(app, { title: `Deal ${n}`, territory: "South" })).id);
  }
  const { id: other } = await createOpportunity(app, { title: "Not this", territory: "South" });
  await goTo(page, "/pipeline/table");
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("deal");
  await expect(grid(page).getByText("20 Opportunities")).toBeVisible();
  await toFirstRow(page);
  await page.keyboard.press("Control+a");
  await expect(grid(page).getByText("20 of 20 selected")).toBeVisible();

  await page.getByRole("button", { name: "Edit field…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Edit 20 records" });
  await dialog.getByRole("combobox", { name: "Field" }).fill("Territory");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("combobox", { name: "Territory" }).fill("North");
  await dialog.getByRole("button", { name: "Change 20 records" }).click();
  await expect(page.getByText("Changed Territory of 20 records").first()).toBeVisible();
  for (const id of ids) await expectRecord(app, "opportunity", id, { territory: "North" });
  await expectRecord(app, "opportunity", other, { territory: "South" });

  await undoButton(page).first().click();
  for (const id of ids) await expectRecord(app, "opportunity", id, { territory: "South" });
});

test("losing several at once asks for the reasons first, and changes nothing until they are given", async ({
  app,
}) => {
  const page = await atTable(app, [{ title: "One" }, { title: "Two" }]);
  await app.api("/opportunity-lost-reason", { body: { lost_reason: "Too dear" } });
  await toFirstRow(page);
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("button", { name: "Edit field…" }).click();
  await page.getByRole("combobox", { name: "Field" }).fill("Status");
  await page.getByRole("option", { name: "Status" }).click();
  const edit = page.getByRole("dialog", { name: "Edit 2 records" });
  await edit.getByRole("button", { name: /Status/ }).click();
  await page.getByRole("option", { name: "Lost" }).click();
  await edit.getByRole("button", { name: "Change 2 records" }).click();
  const dialog = page.getByRole("dialog", { name: /lost/i });
  await expect(dialog).toBeVisible();
  await expect(row(page, "One").getByText("Open")).toBeVisible();
  await dialog.getByText("Too dear").click();
  await dialog.getByRole("button", { name: /lost/i }).click();
  await expect(row(page, "One").getByText("Lost")).toBeVisible();
  await expect(row(page, "Two").getByText("Lost")).toBeVisible();
});

test("several are deleted after it is said what goes with them, and brought back", async ({
  app,
}) => {
  const page = await atTable(app, [{ title: "One" }, { title: "Two" }, { title: "Three" }]);
  await toFirstRow(page);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "Delete…" }).click();
  const question = page.getByRole("alertdialog", { name: "Delete 2 records?" });
  await expect(question).toContainText("line items and lost reasons go with them");
  await question.getByRole("button", { name: "Delete" }).click();
  await expect(titles(page)).toHaveText(["One"]);
  await expect(page.getByRole("region", { name: "Selection" })).toBeHidden();
  await undoButton(page).first().click();
  await expect(titles(page)).toHaveText(["Three", "Two", "One"]);
});

test("cells are copied as a spreadsheet takes them", async ({ app }) => {
  const page = await atTable(app, [
    { title: "One", opportunity_amount: 1234.5, probability: 40, currency: "USD" },
    { title: "Two", opportunity_amount: null, probability: 60, currency: "USD" },
  ]);
  await toCell(page, "Two", "Opportunity Amount");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData("text/plain");
  });
  expect(copied).toBe("\t60\r\n1234.5\t40");
});

test("columns are moved, pinned and widened by keyboard, and stay so", async ({ app }) => {
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

test("three amounts are pasted from a spreadsheet after a look at what changes, and undone", async ({
  app,
  page,
}) => {
  const [three, two, one] = [
    await createOpportunity(app, { title: "Three", currency: "USD", opportunity_amount: 3 }),
    await createOpportunity(app, { title: "Two", currency: "USD" }),
    await createOpportunity(app, { title: "One", currency: "USD" }),
  ];
  await goTo(page, "/pipeline/table");
  await expect(titles(page)).toHaveText(["One", "Two", "Three"]);
  await toCell(page, "One", "Opportunity Amount");
  await paste(page, "1,000.50\r\nplenty\r\n$2,000\r\n");
  const dialog = page.getByRole("dialog", { name: "Paste into 2 cells?" });
  await expect(dialog.getByRole("row", { name: /Two.*“plenty”: must be a number/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /Three.*\$3\.00.*\$2,000\.00/ })).toBeVisible();
  await expectRecord(app, "opportunity", one.id, { opportunity_amount: null });
  await dialog.getByRole("button", { name: "Change 2 cells" }).click();
  await expectRecord(app, "opportunity", one.id, { opportunity_amount: 1000.5 });
  await expectRecord(app, "opportunity", two.id, { opportunity_amount: null });
  await expectRecord(app, "opportunity", three.id, { opportunity_amount: 2000 });
  await undoButton(page).first().click();
  await expectRecord(app, "opportunity", one.id, { opportunity_amount: null });
  await expectRecord(app, "opportunity", three.id, { opportunity_amount: 3 });
});

test("a cell is edited by typing; what cannot stand there stays with the reason until it is mended", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "One", currency: "USD" });
  await goTo(page, "/pipeline/table");
  await toCell(page, "One", "Opportunity Amount");
  await page.keyboard.type("12x");
  const editor = page.getByRole("textbox", { name: "Edit Opportunity Amount" });
  await expect(editor).toHaveValue("12x");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("Opportunity Amount must be a number");
  await expect(editor).toBeFocused();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await expectRecord(app, "opportunity", id, { opportunity_amount: 12 });
  await expect(row(page, "One").getByRole("gridcell", { name: "$12.00" })).toBeVisible();
  await expect(editor).toBeHidden();

  // The next cell has the focus; Escape takes nothing of what is typed there.
  await page.keyboard.type("40");
  await page.keyboard.press("Escape");
  await expectRecord(app, "opportunity", id, { probability: 100 });
  await page.keyboard.press("Control+z");
  await expectRecord(app, "opportunity", id, { opportunity_amount: null });
});

test("a field that is worked out says so instead of being edited", async ({ app }) => {
  const page = await atTable(app, [{ title: "One" }]);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("searchbox", { name: "Find a column" }).fill("total");
  await page.getByRole("dialog", { name: "Columns" }).getByText("Total", { exact: true }).click();
  await page.keyboard.press("Escape");
  await toFirstRow(page);
  await page.keyboard.press("End");
  await expect(row(page, "One").getByRole("gridcell", { name: "$0.00" })).toBeFocused();
  await page.keyboard.press("F2");
  await expect(grid(page).getByText("Worked out from the line items")).toBeVisible();
});

test("rows are grouped by stage in the stages' order, and a group is folded by keyboard", async ({
  app,
}) => {
  const page = await atTable(app, [
    { title: "Late", sales_stage: "Negotiation/Review", opportunity_amount: 5 },
    { title: "Early", sales_stage: "Prospecting" },
    { title: "Later", sales_stage: "Negotiation/Review", opportunity_amount: 7 },
  ]);
  await head(page, "Sales Stage").getByRole("button").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("menuitem", { name: "Group by this" }).press("Enter");
  const groups = grid(page).getByRole("button", { expanded: true });
  await expect(groups).toHaveText([/^Prospecting1/, /^Negotiation\/Review2 · .*\$12/]);
  await groups.last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(titles(page)).toHaveText(["Early"]);
  await page.keyboard.press("ArrowRight");
  await expect(titles(page)).toHaveText(["Early", "Later", "Late"]);
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

/** Pastes as the keys do, with what a spreadsheet has put on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
