import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "../e2e/app.ts";
import { startSatchel, type RunningApp } from "../e2e/running-app.ts";
import { checkRows, choose, chooseFile, csv, runImport } from "../e2e/import-steps.ts";
import { hasRealData, importAccounts, OPPORTUNITIES } from "../e2e/real-data.ts";
import { create, createOpportunity, type ApiRecord } from "../e2e/records.ts";
import { salesOfToday } from "./sales-of-today.ts";

/** The records that have screens of their own in the pictures. */
export interface Shown {
  readonly deal: ApiRecord;
  readonly prospect: ApiRecord;
  readonly twin: ApiRecord;
}

const DAY_MS = 86_400_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, "YYYY-MM-DD".length);

const COMPANY = "My Company";
const PARTY = "Nordwind Logistik GmbH";

/** The deals of one prospect. */
const DEALS = [
  ["Cold store for the new terminal", "Qualification", 48_500, 40, 12],
  ["Fleet renewal, second lot", "Proposal/Price Quote", 126_000, 60, 25],
  [
    "Conveyor maintenance for three years, with spare parts",
    "Negotiation/Review",
    88_250.5,
    75,
    -6,
  ],
  ["Yard lighting", "Needs Analysis", 9_900, 20, 40],
  ["Warehouse robots, pilot", "Qualification", 240_000, 30, 75],
] as const;

async function addOwn(app: RunningApp): Promise<Shown> {
  const prospect = await create(app, "prospect", {
    company: COMPANY,
    company_name: PARTY,
    industry: "Logistics",
    no_of_employees: "201-500",
    territory: "Northern Germany",
    website: "https://nordwind.example",
    prospect_owner: "Anna Snelling",
    annual_revenue: 48_000_000,
  });
  for (const lead of ["Jonas Petersen", "Merle Andresen"]) {
    await create(app, "prospect-lead", { prospect_id: prospect.id, lead, lead_name: lead });
  }
  const twin = await create(app, "prospect", {
    company: COMPANY,
    company_name: "Nordwind Logistik",
  });
  const deals: ApiRecord[] = [];
  for (const [title, sales_stage, opportunity_amount, probability, closesInDays] of DEALS) {
    const deal = await createOpportunity(app, {
      company: COMPANY,
      opportunity_from: "Prospect",
      party_name: PARTY,
      title,
      sales_stage,
      opportunity_amount,
      probability,
      currency: "EUR",
      conversion_rate: 1.08,
      expected_closing: inDays(closesInDays),
      transaction_date: inDays(-40),
      opportunity_owner: "Anna Snelling",
      territory: "Northern Germany",
    });
    deals.push(deal);
  }
  const [deal] = deals;
  if (!deal) throw new Error("there are no deals");
  for (const [item_name, qty, rate] of [
    ["Cooling unit CU-400", 4, 9_800],
    ["Insulated gate", 2, 3_150],
    ["Mounting and commissioning", 1, 3_000],
  ] as const) {
    await create(app, "opportunity-item", { opportunity_id: deal.id, item_name, qty, rate });
  }
  return { deal, prospect, twin };
}

/** A data folder with the real data, brought to today, and one prospect with all there is to show, to be copied for each look. */
export async function filledFolder(): Promise<{ folder: string; shown: Shown }> {
  const folder = await mkdtemp(join(tmpdir(), "satchel-screenshots-"));
  const app = await startSatchel({ dataDir: folder });
  try {
    const page = await app.window();
    if (hasRealData()) {
      await importAccounts(page);
      const { name, text } = await salesOfToday();
      await chooseFile(page, csv(name, text));
      await choose(page, /When a row's record is there already/, "Create another one");
      await checkRows(page);
      expect((await runImport(page)).imported).toBe(OPPORTUNITIES);
    } else {
      await page.getByRole("button", { name: "Load sample data" }).click();
      await page.getByText(/^Loaded 12 sample prospects/).waitFor();
    }
    return { folder, shown: await addOwn(app) };
  } finally {
    await app.stop();
  }
}

export const removeFolder = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });
