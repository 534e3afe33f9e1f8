import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { holdBack } from "./hold-back.ts";
import { heading } from "./on-screen.ts";
import { create, createOpportunity } from "./records.ts";
import { violations } from "./violations.ts";

const palette = (page: Page) => page.getByRole("combobox", { name: "Find or do anything" });
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });

async function openPalette(page: Page, text: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type(text);
}

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
  await openPalette(page, "backup");
  await expect(option(page, "Back up now")).toBeVisible();
  await page.keyboard.press("Escape");
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
