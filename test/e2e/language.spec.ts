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
  const twin = await create(app, "prospect", { company, company_name: `${DATA.prospect} GmbH` });
  return { prospect, deal, twin };
}

test("every text of every screen comes from the catalogue", async ({ start }) => {
  const app = await start();
  const page = await app.window();
  await speakPseudo(page);
  const data = [
    ...Object.values(DATA),
    "GmbH",
    ...(await lookupNames(app)),
    "My Company",
    "EUR",
    "USD",
  ];
  const expectTranslated = async (where: string) => {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect.soft(await untranslated(page, data), where).toEqual([]);
  };
  await expectTranslated("empty pipeline");
  const { prospect, deal, twin } = await fill(app);
  const screens: readonly (readonly [path: string, title: string | RegExp])[] = [
    ["/pipeline", "⟦Pipeline⟧"],
    [`/pipeline/opportunity/${deal.id}`, "⟦Pipeline⟧"],
    [`/opportunity/${deal.id}`, DATA.deal],
    ["/pipeline/table", "⟦Pipeline⟧"],
    ["/opportunity/new", "⟦New opportunity⟧"],
    ["/opportunity/nowhere", "⟦Opportunity⟧"],
    [`/opportunity/new/${prospect.id}`, "⟦New opportunity⟧"],
    ["/prospects", "⟦Prospects⟧"],
    [`/prospect/${prospect.id}`, DATA.prospect],
    ["/prospect/new", "⟦New prospect⟧"],
    ["/lookups/sales-stage", "⟦Lookups⟧"],
    ["/lookups/opportunity-type", "⟦Lookups⟧"],
    ["/lookups/opportunity-lost-reason", "⟦Lookups⟧"],
    ["/import", /^⟦Import/],
    ["/insights", "⟦Insights⟧"],
    ["/duplicates", "⟦Duplicates⟧"],
    [`/merge/prospect/${prospect.id}/${twin.id}`, "⟦Merge ⟦prospects⟧⟧"],
    ["/settings", "⟦Settings⟧"],
    ["/nowhere", /./],
  ];
  for (const [path, title] of screens) {
    await goTo(page, path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(
      page.getByRole("status").filter({ hasText: /⟦(Reading|Opening|Looking)/ }),
    ).toHaveCount(0);
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
