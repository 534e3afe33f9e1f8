import type { Page } from "@playwright/test";
import { expect, test, type RunningApp } from "./app.ts";
import { goTo } from "./go-to.ts";
import { create, createOpportunity } from "./records.ts";
import { DATA, lookupNames, speakPseudo, untranslated } from "./untranslated.ts";

/** One of each record, named in Greek letters. */
async function fill(app: RunningApp) {
  const company = DATA.company;
  const prospect = await create(app, "prospect", { company, company_name: DATA.prospect });
  await create(app, "prospect-lead", { prospect_id: prospect.id, lead: DATA.lead });
  const deal = await createOpportunity(app, {
    company,
    opportunity_from: "Prospect",
    party_name: DATA.prospect,
    title: DATA.deal,
    opportunity_amount: 1234.5,
    currency: "EUR",
    conversion_rate: 1.1,
    expected_closing: "2026-03-15",
  });
  const other = { company, opportunity_from: "Customer", party_name: DATA.prospect };
  await createOpportunity(app, { ...other, title: DATA.won, status: "Converted" });
  await createOpportunity(app, { ...other, title: DATA.lost, status: "Lost" });
  await create(app, "opportunity-item", { opportunity_id: deal.id, item_name: DATA.item, rate: 5 });
  return { prospect, deal };
}

test("every text of every screen comes from the catalogue", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  await speakPseudo(page);
  const data = [...Object.values(DATA), ...(await lookupNames(app)), "My Company", "EUR", "USD"];
  const expectTranslated = async (where: string) => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect.soft(await untranslated(page, data), where).toEqual([]);
  };
  await expectTranslated("empty pipeline");
  const { prospect, deal } = await fill(app);
  for (const path of [
    "/pipeline",
    "/pipeline/table",
    `/pipeline/opportunity/${deal.id}`,
    `/opportunity/${deal.id}`,
    "/opportunity/new",
    `/opportunity/new/${prospect.id}`,
    "/opportunity/nowhere",
    "/prospects",
    `/prospect/${prospect.id}`,
    "/prospect/new",
    "/lookups/sales-stage",
    "/lookups/opportunity-type",
    "/lookups/opportunity-lost-reason",
    "/import",
    "/insights",
    "/duplicates",
    "/settings",
    "/nowhere",
  ]) {
    await goTo(page, path);
    await page.waitForLoadState("networkidle");
    await expectTranslated(path);
  }
});

test("in German, screens, numbers and dates are German", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  const { deal } = await fill(app);
  await chooseLanguage(page, "Language", "Deutsch");
  await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");

  await goTo(page, `/opportunity/${deal.id}`);
  await expect(page.getByText("1.234,50").first()).toBeVisible();
  await goTo(page, "/pipeline/table");
  await expect(page.getByRole("columnheader", { name: "Erwarteter Abschluss" })).toBeVisible();
  await expect(page.getByRole("row", { name: DATA.deal })).toContainText("1.234,50 €");
  await expect(page.getByRole("row", { name: DATA.deal })).toContainText("15.03.2026");

  // The choice stays, and can be taken back by somebody who does not read the language.
  await page.reload();
  await chooseLanguage(page, "Sprache", "English");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

async function chooseLanguage(page: Page, label: string, language: string) {
  await goTo(page, "/settings");
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: language }).click();
}
