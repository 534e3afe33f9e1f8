import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { heading } from "./on-screen.ts";
import { goTo } from "./go-to.ts";
import { create, createOpportunity } from "./records.ts";
import { violations } from "./violations.ts";

const palette = (page: Page) => page.getByRole("combobox", { name: "Find or do anything" });
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });

async function openPalette(page: Page, text: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type(text);
}

test("the keyboard goes to every screen, makes records and searches", async ({ page }) => {
  await expect(heading(page, "Pipeline")).toBeVisible();
  for (const [keys, title] of [
    ["gr", "Prospects"],
    ["gl", "Lookups"],
    ["gs", "Settings"],
    ["gi", "Insights"],
    ["gm", "Import"],
    ["gt", "Pipeline"],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(heading(page, title)).toBeFocused();
    await expect(page).toHaveTitle(`${title} · Satchel`);
  }
  for (const [path, title] of [
    ["/prospects", "New prospect"],
    ["/pipeline", "New opportunity"],
  ] as const) {
    await goTo(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.keyboard.press("n");
    await expect(heading(page, title)).toBeVisible();
  }
  await goTo(page, "/pipeline");
  await expect(heading(page, "Pipeline")).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("gr n");
  await expect(page.getByRole("searchbox")).toHaveValue("gr n");
  await expect(heading(page, "Pipeline")).toBeVisible();
});

test("the palette finds a misspelt record and opens it beside the list or as a page", async ({
  app,
  page,
}) => {
  const deal = await createOpportunity(app, { title: "Harbour crane", party_name: "Acme" });
  const board = await create(app, "prospect", { company: "Mine", company_name: "Harbour Board" });
  await openPalette(page, "harbuor cra");
  await expect(page.getByRole("option")).toHaveText([/Harbour crane.*Acme.*Opportunity/]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/pipeline/opportunity/${deal.id}$`));
  await expect(page.getByRole("complementary", { name: "Opportunity" })).toBeVisible();

  await openPalette(page, "acme");
  await expect(option(page, /Harbour crane/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page).toHaveURL(new RegExp(`#/opportunity/${deal.id}$`));
  await expect(heading(page, "Harbour crane")).toBeVisible();

  await openPalette(page, "harbour b");
  await expect(option(page, /Harbour Board.*Prospect/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/prospects/prospect/${board.id}$`));
  await expect(page.getByRole("complementary", { name: "Prospect" })).toBeVisible();

  await openPalette(page, "harbour b");
  await expect(option(page, /Harbour Board.*Prospect/)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(heading(page, "Harbour Board")).toBeVisible();
});

/** Holds a piece of the app's code back, as a slow disk would. @returns what lets it come */
async function holdBack(page: Page, piece: RegExp): Promise<() => void> {
  let letCome = () => {};
  const gate = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(piece, async (route) => {
    await gate;
    await route.continue();
  });
  await page.reload();
  await expect(heading(page, "Pipeline")).toBeFocused();
  return letCome;
}

test("what is typed while the palette is still being fetched is in it once it is there", async ({
  app,
  page,
}) => {
  const deal = await createOpportunity(app, { title: "Harbour crane" });
  const letCome = await holdBack(page, /\/palette-[^/]*\.js$/);
  await page.keyboard.press("ControlOrMeta+k");
  // An n by itself would begin a new opportunity.
  await page.keyboard.type("nharbourx");
  await page.keyboard.press("Backspace");
  for (const key of ["Escape", "ControlOrMeta+k"]) await page.keyboard.press(key);
  await page.keyboard.type("harbouq");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("r cr");
  letCome();
  await expect(palette(page)).toBeFocused();
  await expect(palette(page)).toHaveValue("harbour cr");
  await expect(option(page, /Harbour crane/)).toBeVisible();
  await page.keyboard.type("ane");
  await expect(palette(page)).toHaveValue("harbour crane");
  await page.keyboard.press("Escape");
  await openPalette(page, "");
  await expect(palette(page)).toHaveValue("");
  await palette(page).fill("harbour");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/pipeline/opportunity/${deal.id}$`));
});

test("Enter pressed before the palette was there opens what was typed", async ({ app, page }) => {
  const deal = await createOpportunity(app, { title: "Harbour crane" });
  const letCome = await holdBack(page, /\/palette-[^/]*\.js$/);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("harbour crane");
  await page.keyboard.press("Enter");
  letCome();
  await expect(page).toHaveURL(new RegExp(`#/pipeline/opportunity/${deal.id}$`));
});

test("what is typed while the shortcuts are still being fetched searches them", async ({
  page,
}) => {
  const letCome = await holdBack(page, /\/shortcuts-help-[^/]*\.js$/);
  await page.keyboard.press("Shift+?");
  await page.keyboard.type("new p");
  letCome();
  const dialog = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(dialog.getByRole("searchbox", { name: "Search shortcuts" })).toBeFocused();
  await expect(dialog.getByText("New prospect")).toBeVisible();
  await expect(dialog.getByText("Go to Prospects")).toHaveCount(0);
  await expect(heading(page, "Pipeline")).toBeVisible();
});

test("the palette knows what was changed a moment ago, by a window or by a tool", async ({
  app,
  page,
}) => {
  const { id } = await createOpportunity(app, { title: "Hill crane" });
  await openPalette(page, "hill");
  await expect(option(page, /Hill crane/)).toBeVisible();
  await app.api(`/opportunity/${id}`, { method: "PATCH", body: { title: "Quay crane" } });
  await palette(page).fill("");
  await expect(async () => {
    await palette(page).fill("");
    await palette(page).fill("quay");
    await expect(option(page, /Quay crane/)).toBeVisible({ timeout: 500 });
  }).toPass();
  await palette(page).fill("hill crane");
  await expect(page.getByText("Nothing found for “hill crane”")).toBeVisible();
});

test("the palette carries out commands, and lists those last used first", async ({ page }) => {
  await expect(heading(page, "Pipeline")).toBeVisible();
  await openPalette(page, "dark");
  await expect(option(page, "Use dark colours")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(palette(page)).toHaveCount(0);
  await openPalette(page, "");
  const recent = page.getByRole("group", { name: "Used last" });
  await expect(recent.getByRole("option")).toHaveText(["Use dark colours"]);
  expect(await violations(page)).toEqual([]);
});

test("the palette gives the focus back to where it was", async ({ page }) => {
  await expect(heading(page, "Pipeline")).toBeFocused();
  const link = page.getByRole("link", { name: "Lookups" });
  await link.focus();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(link).toBeFocused();
});

test("? shows the shortcuts that work here, and finds among them", async ({ page }) => {
  await expect(heading(page, "Pipeline")).toBeFocused();
  await page.keyboard.press("Shift+?");
  const dialog = page.getByRole("dialog", { name: "Shortcuts" });
  await expect(dialog.getByText("Go to Prospects")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("searchbox", { name: "Search shortcuts" }).fill("find");
  await expect(dialog.getByText("Find anything or do anything")).toBeVisible();
  await expect(dialog.getByText("Go to Prospects")).toHaveCount(0);
  // Escape empties the search, and then closes.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(heading(page, "Pipeline")).toBeFocused();
});

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
    await expect(shown.getByRole("link", { name: /^Acme/ })).toBeVisible();
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
