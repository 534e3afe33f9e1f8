import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { card, column, heading } from "./on-screen.ts";
import { csv, fieldRow } from "./import-steps.ts";
import { tabTo } from "./tab-to.ts";
import { violations } from "./violations.ts";

// What somebody does who has never seen Satchel, from their export to the forecast: once by mouse, once by keyboard.

const DEALS = 24;
const OF_BEA = 20;

/** An export of another program: names of its own for the columns, German dates and numbers. */
function theirExport() {
  const now = new Date();
  const closing = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 1, 15));
  const day = closing.toLocaleDateString("de-DE", {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  const rows = Array.from({ length: DEALS }, (_, index) => {
    const owner = index < OF_BEA ? "Bea" : "Cem";
    const title = index === 0 ? "Harbour crane" : `Deal ${index + 1}`;
    return `${title};Acme ${index + 1};${owner};1.000,00;${day};01.02.2026;Northwind`;
  });
  const header = "Deal name;Customer;Owner;Amount;Close date;Created;Company";
  return csv("deals.csv", [header, ...rows].join("\r\n"));
}

const reasons = (page: Page) => page.getByRole("dialog", { name: /Harbour crane/ });
const bulkDialog = (page: Page) => page.getByRole("dialog", { name: `Edit ${OF_BEA} records` });

async function deals(app: RunningApp): Promise<Record<string, unknown>[]> {
  const page: { data: Record<string, unknown>[] } = await (
    await app.api("/opportunity?limit=100")
  ).json();
  return page.data;
}

async function expectDeal(app: RunningApp, values: Record<string, unknown>) {
  await expect
    .poll(async () => (await deals(app)).find(({ title }) => title === "Harbour crane"))
    .toMatchObject(values);
}

const inTerritory = async (app: RunningApp, name: string) =>
  (await deals(app)).filter(({ territory }) => territory === name).length;

test("from an export to the forecast by mouse, in light colours", async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: "light" });

  await page.getByRole("link", { name: "Import", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(theirExport());
  await expect(fieldRow(page, "Opportunity Amount")).toContainText("Amount");
  await page.getByRole("button", { name: "Check the rows" }).click();
  await page.getByRole("button", { name: `Import ${DEALS} rows` }).click();
  await page.getByRole("button", { name: `Show ${DEALS} opportunities` }).click();
  await expect.poll(async () => (await deals(app)).length).toBe(DEALS);

  await page.getByRole("button", { name: /^Find/ }).click();
  await page.getByRole("combobox", { name: "Find or do anything" }).fill("harbuor");
  await page.getByRole("option", { name: /Harbour crane/ }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Harbour crane");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Close", exact: true }).click();

  await page.getByRole("link", { name: "Pipeline", exact: true }).click();
  await page.getByRole("link", { name: "Board", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("harbour");
  await page.getByRole("button", { name: "Move to: Harbour crane" }).click();
  await page.getByRole("menuitem", { name: "Qualification" }).click();
  await expectDeal(app, { sales_stage: "Qualification" });

  await page.getByRole("button", { name: "Move to: Harbour crane" }).click();
  await page.getByRole("menuitem", { name: "Lost…" }).click();
  await reasons(page).getByText("Pricing").click();
  await reasons(page).getByRole("button", { name: "Declare lost" }).click();
  await expectDeal(app, { status: "Lost" });
  await page
    .getByRole("alertdialog", { name: /lost/ })
    .getByRole("button", { name: "Undo" })
    .click();
  await expectDeal(app, { status: "Open", sales_stage: "Qualification" });

  await page.getByRole("link", { name: "Table", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search opportunities" }).fill("Bea");
  const rows = page.getByRole("grid", { name: "Opportunities" });
  await expect(rows.getByText(`${OF_BEA} Opportunities`, { exact: true })).toBeVisible();
  await page.getByRole("checkbox", { name: "Select all rows shown" }).click();
  await page.getByRole("button", { name: "Edit field…" }).click();
  await bulkDialog(page).getByRole("combobox", { name: "Field" }).fill("Territory");
  await page.getByRole("option", { name: "Territory" }).click();
  await bulkDialog(page).getByRole("combobox", { name: "Territory" }).fill("North");
  await bulkDialog(page)
    .getByRole("button", { name: `Change ${OF_BEA} records` })
    .click();
  await expect.poll(() => inTerritory(app, "North")).toBe(OF_BEA);

  await page.getByRole("button", { name: /^Filter/ }).click();
  await page.getByRole("searchbox", { name: "Find a field" }).fill("territory");
  await page.getByRole("menuitem", { name: "Territory" }).click();
  await page.getByRole("option", { name: "North" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save as…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Up north");
  await page.getByRole("button", { name: /^Save/ }).last().click();
  await expect(page.getByRole("button", { name: "View: Up north", exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Insights", exact: true }).click();
  const forecast = page.getByRole("region", { name: "Forecast by month", exact: true });
  await forecast.getByRole("radio", { name: "Table" }).click();
  await expect(forecast.getByRole("table")).toContainText("$20,000");
  expect(await violations(page)).toEqual([]);
});

test("from an export to the forecast by keyboard alone, in dark colours", async ({ app, page }) => {
  const { keyboard } = page;
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(heading(page, "Pipeline")).toBeVisible();

  await keyboard.type("gm");
  await expect(heading(page, "Import")).toBeFocused();
  await tabTo(page, "Choose a file");
  const chooser = page.waitForEvent("filechooser");
  await keyboard.press("Enter");
  await (await chooser).setFiles(theirExport());
  await tabTo(page, "Check the rows");
  await keyboard.press("Enter");
  await tabTo(page, `Import ${DEALS} rows`);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();

  await keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox", { name: "Find or do anything" })).toBeFocused();
  await keyboard.type("harbuor");
  await expect(page.getByRole("option").first()).toHaveText(/Harbour crane/);
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/pipeline\/opportunity\//);
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Harbour crane");
  expect(await violations(page)).toEqual([]);
  await keyboard.press("Escape");
  await expect(card(page, "Harbour crane")).toBeFocused();

  await keyboard.press("Alt+ArrowRight");
  await expectDeal(app, { sales_stage: "Qualification" });
  await expect(column(page, "Qualification")).toContainText("Harbour crane");
  await expect(card(page, "Harbour crane")).toBeFocused();
  await keyboard.press("l");
  await expect(reasons(page)).toBeVisible();
  await tabTo(page, "Pricing", "checkbox");
  await keyboard.press("Space");
  await tabTo(page, "Declare lost");
  await keyboard.press("Enter");
  await expectDeal(app, { status: "Lost" });
  await keyboard.press("ControlOrMeta+z");
  await expectDeal(app, { status: "Open", sales_stage: "Qualification" });

  await keyboard.type("gt");
  await expect(page.getByRole("grid", { name: "Opportunities" })).toBeVisible();
  await keyboard.press("/");
  await keyboard.type("Bea");
  await expect(page.getByText(`${OF_BEA} Opportunities`, { exact: true })).toBeVisible();
  await keyboard.press("Tab");
  await keyboard.press("j");
  const grid = page.getByRole("grid", { name: "Opportunities" });
  await expect(grid.getByRole("link").and(page.locator(":focus"))).toBeVisible();
  await keyboard.press("ControlOrMeta+a");
  await tabTo(page, "Edit field…");
  await keyboard.press("Enter");
  await expect(bulkDialog(page).getByRole("combobox", { name: "Field" })).toBeFocused();
  await keyboard.type("Territory");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await tabTo(page, "Territory", "combobox");
  await keyboard.type("North");
  await tabTo(page, `Change ${OF_BEA} records`);
  await keyboard.press("Enter");
  await expect.poll(() => inTerritory(app, "North")).toBe(OF_BEA);

  await keyboard.press("f");
  await expect(page.getByRole("searchbox", { name: "Find a field" })).toBeFocused();
  await keyboard.type("territory");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Find or type a value" })).toBeFocused();
  await keyboard.type("north");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  await tabTo(page, "Save as…");
  await keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await keyboard.type("Up north");
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "View: Up north", exact: true })).toBeVisible();

  await keyboard.type("gi");
  await expect(heading(page, "Insights")).toBeFocused();
  const forecast = page.getByRole("region", { name: "Forecast by month", exact: true });
  await tabTo(page, "Chart", "radio", forecast);
  await keyboard.press("ArrowRight");
  await keyboard.press("Enter");
  await expect(forecast.getByRole("table")).toContainText("$20,000");
  expect(await violations(page)).toEqual([]);
});
