import type { Page } from "@playwright/test";
import { expect, test as base } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
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

interface Walk {
  readonly app: RunningApp;
  readonly page: Page;
  readonly records: Awaited<ReturnType<typeof fill>>;
  /** Collects what is not translated on the page as it is now. */
  readonly look: (where: string) => Promise<void>;
}

const test = base.extend<{ readonly walk: Walk }>({
  walk: async ({ start }, provide) => {
    const app = await start();
    const page = await app.window();
    await speakPseudo(page);
    const data = [
      ...Object.values(DATA),
      ...(await lookupNames(app)),
      "My Company",
      "GmbH",
      "EUR",
      "USD",
      FILE,
      // Of a part of a date: React Aria has the word in each language that is spoken here.
      "Empty",
    ];
    const look = async (where: string) => {
      await expect(page.getByRole("status").filter({ hasText: LOADING })).toHaveCount(0);
      expect.soft(await untranslated(page, data), where).toEqual([]);
    };
    await expect(page.getByRole("heading", { level: 1, name: "⟦Pipeline⟧" })).toBeVisible();
    await look("empty pipeline");
    await provide({ app, page, look, records: await fill(app) });
  },
});

const LOADING = /⟦(Reading|Opening|Looking)/;
const FILE = "Λίστα.csv";

/** Every screen with records, and its title. */
function screens({ deal, prospect, twin }: Walk["records"]) {
  return [
    ["/pipeline", "⟦Pipeline⟧"],
    [`/pipeline/opportunity/${deal.id}`, "⟦Pipeline⟧"],
    [`/opportunity/${deal.id}`, DATA.deal],
    ["/pipeline/table", "⟦Pipeline⟧"],
    ["/opportunity/new", "⟦New opportunity⟧"],
    ["/opportunity/nowhere", "⟦Opportunity⟧"],
    [`/opportunity/new/${prospect.id}`, "⟦New opportunity⟧"],
    ["/prospects", "⟦Prospects⟧"],
    [`/prospects/prospect/${prospect.id}`, "⟦Prospects⟧"],
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
    ["/sync", "⟦Sync⟧"],
    ["/nowhere", /./],
  ] as const;
}

async function visit(page: Page, path: string, title: string | RegExp) {
  await goTo(page, path);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("every text of every screen comes from the catalogue", async ({ walk }) => {
  const { page, look, records } = walk;
  for (const [path, title] of screens(records)) {
    await visit(page, path, title);
    await look(path);
  }
});

test("so does every text of every menu, list and question", async ({ walk }) => {
  test.slow();
  const { page, look, records } = walk;
  const seen = new Set<string>();
  for (const [path, title] of screens(records)) {
    await visit(page, path, title);
    await look(path);
    for (const [at, name] of (await openerNames(page)).entries()) {
      // The same button of another row, column or screen opens the same; what a text field suggests is data.
      const kind = name.replaceAll(/[^⟦⟧A-Za-z ]/g, "");
      if (seen.has(kind) || kind === "Show suggestions") continue;
      seen.add(kind);
      await open(page, at);
      await look(`${path}: ${name}`);
      const asking = await page.getByRole("menuitem", { name: /…⟧$/ }).allTextContents();
      await page.keyboard.press("Escape");
      for (const item of asking) {
        // The desktop asks that, not the app.
        if (item.includes("Print")) continue;
        const where = `${path}: ${name}: ${item}`;
        await open(page, at);
        await page.getByRole("menuitem", { name: item }).first().click();
        const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
        await expect(dialog.first(), where).toBeVisible();
        await look(where);
        await page.keyboard.press("Escape");
        await expect(dialog, where).toHaveCount(0);
      }
      await visit(page, path, title);
    }
  }
  expect(seen.size).toBeGreaterThan(15);
});

test("and so do those of palette, shortcuts, problems and the way of an import", async ({
  walk,
}) => {
  const { page, look } = walk;
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  const ask = async (where: string, button: string) => {
    await page.getByRole("main").getByRole("button", { name: button }).first().click();
    await expect(dialog).toBeVisible();
    await look(where);
  };
  for (const key of ["Control+k", "?"]) {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await look(key);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }

  await visit(page, "/settings", "⟦Settings⟧");
  await ask("new token", "⟦Create a token⟧");
  await dialog.getByRole("button", { name: "⟦Create⟧" }).click();
  await expect(dialog.getByText("⟦Name the token⟧")).toBeVisible();
  await look("token without a name");
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "⟦Company name⟧" }).fill(" ");
  await goTo(page, "/lookups/sales-stage");
  await expect(dialog).toBeVisible();
  await look("leaving without saving");
  await dialog.getByRole("button", { name: "⟦Leave without saving⟧" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "⟦Lookups⟧" })).toBeVisible();
  await ask("deleting a stage", "⟦Delete Prospecting⟧");
  await dialog.getByRole("button", { name: "⟦Delete⟧" }).click();
  await expect(page.getByText(/⟦Used by/)).toBeVisible();
  await look("a stage in use");

  await visit(page, `/opportunity/new`, "⟦New opportunity⟧");
  await page.getByRole("button", { name: "⟦Save opportunity⟧" }).click();
  await expect(page.getByText(/⟦is required/).first()).toBeVisible();
  await look("a new opportunity without what it needs");

  await visit(page, "/pipeline/table", "⟦Pipeline⟧");
  await page
    .getByRole("row", { name: DATA.deal })
    .getByRole("checkbox")
    .first()
    .check({ force: true });
  await look("a selected row");

  await visit(page, "/import", /^⟦Import/);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "⟦Choose a file⟧" }).click();
  const buffer = Buffer.from(`Όνομα,Αξία\n${DATA.deal},5\n${DATA.won},Χ\n`);
  await (await chooser).setFiles({ name: FILE, mimeType: "text/csv", buffer });
  await expect(page.getByRole("list", { name: "⟦Fields⟧" })).toBeVisible();
  await look("mapping an import");
});

/** The buttons of the screen that open something. */
const openers = (page: Page) =>
  page.getByRole("main").locator("button[aria-haspopup]:visible:enabled");

const openerNames = (page: Page) =>
  openers(page).evaluateAll((found) =>
    found.map((each) => each.getAttribute("aria-label") ?? each.textContent ?? ""),
  );

async function open(page: Page, at: number) {
  await openers(page).nth(at).click();
  await expect(page.locator("[role=menu], [role=dialog], [role=listbox]").first()).toBeVisible();
}

test("in German, screens, numbers and dates are German", async ({ app, page }) => {
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

test("in each language the rail, the figures and the names of a pair are whole in a small window, and a low one scrolls as one", async ({
  app,
  page,
}) => {
  const amounts = { opportunity_amount: 2_431_007.66, expected_closing: "2030-01-15" };
  await createOpportunity(app, amounts);
  for (const status of ["Converted", "Lost"]) await createOpportunity(app, { ...amounts, status });
  for (const company_name of ["Brandt Logistik GmbH & Co. KG", "Brandt Logistik GmbH"])
    await create(app, "prospect", { company: "My Company", company_name });
  for (const [label, language] of [
    ["Language", "Deutsch"],
    ["Sprache", "Français"],
    ["Langue", "Español"],
  ] as const) {
    await page.setViewportSize({ width: 1024, height: 700 });
    await chooseLanguage(page, label, language);
    for (const [path, shown] of [
      ["/insights", page.locator("dl").filter({ hasText: "431" })],
      ["/duplicates", page.locator("li").filter({ hasText: "Brandt" })],
    ] as const) {
      await goTo(page, path);
      await expect(shown).toBeVisible();
      const cut = await page
        .locator("header:has(nav) *, main dl *, main li a")
        .evaluateAll((found) =>
          found.flatMap((each) =>
            each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== "inline"
              ? (each.textContent ?? "")
              : [],
          ),
        );
      expect(cut, `${language} ${path}`).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: 320 });
    await goTo(page, "/settings");
    await expect(page.locator("form").first()).toBeVisible();
    const scrolling = await page
      .locator("main, main *")
      .evaluateAll(
        (found) =>
          found.filter(
            (each) =>
              each.scrollHeight > each.clientHeight && getComputedStyle(each).overflowY === "auto",
          ).length,
      );
    expect(scrolling).toBe(1);
  }
});

async function chooseLanguage(page: Page, label: string, language: string) {
  await goTo(page, "/settings");
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: language }).click();
}
