import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { card, heading } from "./on-screen.ts";
import { create, createOpportunity } from "./records.ts";
import { violations } from "./violations.ts";

test("a record's context menu opens by mouse and by keyboard and goes back to the record", async ({
  app,
  page,
}) => {
  await createOpportunity(app, { title: "Harbour crane" });
  for (const [path, role] of [
    ["/pipeline", "list"],
    ["/pipeline/table", "grid"],
  ] as const) {
    await goTo(page, path);
    // Of the list it goes to: the one it comes from has the link too, until the next is drawn.
    const deal = page
      .getByRole("main")
      .getByRole(role)
      .getByRole("link", { name: /Harbour crane/ });
    await deal.click({ button: "right" });
    await expect(page.getByRole("menu", { name: "Actions" })).toBeVisible();
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(page.locator(":focus")).toHaveText(/Harbour crane/);
    await page.keyboard.press("Shift+F10");
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(page.locator(":focus")).toHaveText(/Harbour crane/);
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Open", exact: true }).press("Enter");
    await expect(page.getByRole("complementary", { name: "Opportunity" })).toBeVisible();
  }
});

for (const [path, list, role] of [
  ["/pipeline", "board", "list"],
  ["/pipeline/table", "table", "grid"],
  ["/prospects", "prospects", "grid"],
] as const) {
  test(`j and k walk the ${list}, Enter opens, and Back returns to where one was`, async ({
    app,
    page,
  }) => {
    for (const name of ["Acme", "Bolt", "Crate"]) {
      await create(app, "prospect", { company: "Mine", company_name: name });
      await createOpportunity(app, { title: name });
    }
    await goTo(page, path);
    const shown = page.getByRole("main").getByRole(role);
    // The last one made; it is there when all are.
    await expect(shown.getByRole("link", { name: /^Crate/ })).toBeVisible();
    const focused = page.locator(":focus");
    await page.keyboard.press("j");
    await expect(focused).toHaveText(/Acme|Bolt|Crate/);
    const first = (await focused.textContent()) ?? "";
    await page.keyboard.press("j");
    await expect(focused).not.toHaveText(first);
    await page.keyboard.press("k");
    await expect(focused).toHaveText(first);
    await page.keyboard.press("j");
    await expect(focused).not.toHaveText(first);
    const second = (await focused.textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(new RegExp(`#${path}$`));
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`#${path}$`));
    await expect(focused).toHaveText(second);
  });
}

test("turning the board into the table keeps the record one is at", async ({ app, page }) => {
  await createOpportunity(app, { title: "Acme" });
  await createOpportunity(app, { title: "Bolt" });
  await page.getByRole("link", { name: /^Acme/ }).focus();
  await page.keyboard.press("v");
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.locator(":focus")).toHaveText(/^Acme/);
  await page.keyboard.press("v");
  await expect(page.getByRole("grid")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Acme/ })).toBeFocused();
});

test("an opportunity opens beside the list, next and previous follow the list, and Escape gives the focus back", async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const title of ["Third", "Second", "First"]) await createOpportunity(app, { title });
  await card(page, "Second").focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: "Second" })).toBeFocused();
  await expect(card(page, "First")).toBeVisible();
  await page.keyboard.press("j");
  await expect(panel.getByRole("heading", { name: "Third" })).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(panel.getByRole("heading", { name: "First" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(card(page, "First")).toBeFocused();
});

test("a window opens where it was left", async ({ start }) => {
  const first = await start();
  const page = await first.window();
  await page.getByRole("link", { name: "Lookups" }).click();
  await expect(heading(page, "Lookups")).toBeVisible();
  await first.stop();
  await expect(heading(await (await start()).window(), "Lookups")).toBeVisible();
});

test("the rail folds to its icons, stays so, and every place keeps its name", async ({ page }) => {
  await expect(page.getByText("Saved on this device")).toBeVisible();
  const link = page.getByRole("link", { name: "Prospects" });
  const wide = (await link.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "Fold the side bar" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "Unfold the side bar" })).toBeVisible();
  expect((await link.boundingBox())?.width).toBeLessThan(wide / 2);
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
  expect(await violations(page)).toEqual([]);
});

test("Tab first offers to skip the rail", async ({ page }) => {
  await expect(heading(page, "Pipeline")).toBeVisible();
  const skip = page.getByRole("button", { name: "Skip to the content" });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(heading(page, "Pipeline")).toBeFocused();
});
