import Papa from "papaparse";
import type { Command } from "../../../shared/command.ts";

/** One line of sales_pipeline.csv. */
interface PipelineRow {
  readonly opportunity_id: string;
  readonly sales_agent: string;
  readonly product: string;
  readonly account: string;
  readonly deal_stage: string;
  readonly engage_date: string;
  readonly close_date: string;
  readonly close_value: string;
}

const STATUS_BY_DEAL_STAGE: Readonly<Record<string, string>> = { Won: "Converted", Lost: "Lost" };

function rowsOf<T>(csv: string): T[] {
  return Papa.parse<T>(csv, { header: true, skipEmptyLines: true }).data;
}

/** The accounts of the real data set as prospects. */
export function prospectCommands(accountsCsv: string): Command[] {
  return rowsOf<{ account: string; sector: string }>(accountsCsv).map(({ account, sector }) => ({
    kind: "create",
    resource: "prospect",
    body: { company_name: account, industry: sector, company: "Example Corp" },
  }));
}

/** The pipeline of the real data set as opportunities of those prospects. */
export function opportunityCommands(pipelineCsv: string): Command[] {
  return rowsOf<PipelineRow>(pipelineCsv).map((row) => ({
    kind: "create",
    resource: "opportunity",
    body: {
      opportunity_from: "Prospect",
      party_name: row.account || "No account",
      title: `${row.product} ${row.opportunity_id}`,
      company: "Example Corp",
      transaction_date: row.engage_date || "2017-01-01",
      expected_closing: row.close_date,
      status: STATUS_BY_DEAL_STAGE[row.deal_stage] ?? "Open",
      sales_stage: row.deal_stage === "Engaging" ? "Qualification" : "Prospecting",
      opportunity_amount: row.close_value === "" ? null : Number(row.close_value),
      opportunity_owner: row.sales_agent,
    },
  }));
}
