import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { checkRows, choose, chooseFile, fieldRow, runImport, whenBlank } from "./import-steps.ts";
import { dateField, typeDate } from "./type-date.ts";

// The CRM sales data set beside the clone. Expected figures are those of its own README.

const DATA = fileURLToPath(new URL("../../../shared/data/crm-sales/", import.meta.url));
export const ACCOUNTS = `${DATA}accounts.csv`;
export const PIPELINE = `${DATA}sales_pipeline.csv`;
export const PRODUCTS = `${DATA}products.csv`;

export const OPPORTUNITIES = 8_800;
export const PROSPECTS = 85;
export const WON_SUM = 10_005_534;
export const WITHOUT_ACCOUNT = 1_425;
export const STAGES = [
  { stage: "Won", status: "Converted", count: 4_238, sum: WON_SUM },
  { stage: "Lost", status: "Lost", count: 2_473, sum: 0 },
  { stage: "Engaging", status: "Open", count: 1_589, sum: 0 },
  { stage: "Prospecting", status: "Open", count: 500, sum: 0 },
] as const;
/** What the screens call a status. */
const STATUS_SHOWN = { Converted: "Won", Lost: "Lost", Open: "Open" } as const;

/** Whether the data set is there. */
export const hasRealData = () => existsSync(PIPELINE);

/** Imports the accounts as prospects, through the screens. */
export async function importAccounts(page: Page): Promise<void> {
  await chooseFile(page, ACCOUNTS);
  await expect(page.getByRole("button", { name: /The rows become/ })).toContainText("Prospects");
  await choose(fieldRow(page, "Annual Revenue"), /Numbers are in/, "Millions (× 1,000,000)");
  expect(await checkRows(page)).toEqual({ good: PROSPECTS, bad: 0 });
  expect(await runImport(page)).toEqual({ imported: PROSPECTS, rejected: 0 });
}

/** Imports the opportunities, with what the file leaves blank said by hand. */
export async function importPipeline(page: Page): Promise<void> {
  await chooseFile(page, PIPELINE);
  await expect(page.getByRole("button", { name: /The rows become/ })).toContainText(
    "Opportunities",
  );
  const party = fieldRow(page, "Opportunity From").getByRole("combobox");
  await party.fill("Prospect");
  await party.press("Tab");
  await expect(party).toHaveValue("Prospect");
  // Untidy as it is, the file loses rows until somebody says what blank cells are.
  expect((await checkRows(page)).bad).toBeGreaterThanOrEqual(WITHOUT_ACCOUNT);
  await page.getByRole("button", { name: "Back to mapping" }).click();
  await whenBlank(page, "Party", "Unknown");
  await typeDate(dateField(fieldRow(page, "Opportunity Date"), /^When blank/), "2017-01-01");
  for (const { stage, status } of STAGES) {
    await choose(fieldRow(page, "Status"), new RegExp(` ${stage} becomes$`), STATUS_SHOWN[status]);
  }
  expect(await checkRows(page)).toEqual({ good: OPPORTUNITIES, bad: 0 });
  expect(await runImport(page)).toEqual({ imported: OPPORTUNITIES, rejected: 0 });
}
