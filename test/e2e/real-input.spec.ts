import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import {
  ACCOUNTS,
  hasRealData,
  importAccounts,
  importPipeline,
  OPPORTUNITIES,
  PROSPECTS,
  STAGES,
  WITHOUT_ACCOUNT,
  WON_SUM,
} from "./real-data.ts";

test.use({ isShared: false });

// Expected figures are those of the data set's own README.

const AGENTS = 30;
const PAGE_SIZE = 1_000;
const grouped = (number: number) => number.toLocaleString("en-US");

type Json = Readonly<Record<string, string | number | null>>;

/** Every record of a resource, page by page. */
async function everything(app: RunningApp, resource: string, query = ""): Promise<Json[]> {
  const rows: Json[] = [];
  for (;;) {
    const path = `/${resource}?limit=${PAGE_SIZE}&offset=${rows.length}${query}`;
    const page: { data: Json[]; has_more: boolean } = await (await app.api(path)).json();
    rows.push(...page.data);
    if (!page.has_more) return rows;
  }
}

const sum = (rows: readonly Json[]) =>
  rows.reduce((total, row) => total + Number(row["opportunity_amount"] ?? 0), 0);
const distinct = (rows: readonly Json[], field: string) => new Set(rows.map((row) => row[field]));

async function checkApi(app: RunningApp): Promise<void> {
  const rows = await everything(app, "opportunity");
  expect(rows).toHaveLength(OPPORTUNITIES);
  expect(distinct(rows, "id").size).toBe(OPPORTUNITIES);
  for (const { stage, status, count, sum: expected } of STAGES) {
    const ofStage = rows.filter((row) => row["sales_stage"] === stage);
    expect(ofStage, stage).toHaveLength(count);
    expect(sum(ofStage), stage).toBe(expected);
    expect([...distinct(ofStage, "status")], stage).toEqual([status]);
  }
  expect(distinct(rows, "opportunity_owner").size).toBe(AGENTS);
  expect(rows.filter((row) => row["party_name"] === "Unknown")).toHaveLength(WITHOUT_ACCOUNT);

  const prospects = await everything(app, "prospect");
  expect(prospects).toHaveLength(PROSPECTS);
  const names = distinct(prospects, "company_name");
  const parties = distinct(rows, "party_name");
  parties.delete("Unknown");
  expect(parties).toEqual(names);
  const acme = prospects.find((row) => row["company_name"] === "Acme Corporation");
  expect(acme).toMatchObject({
    industry: "technolgy",
    annual_revenue: 1_100_040_000,
    no_of_employees: "1000+",
    territory: "United States",
  });

  // Opportunities of a prospect are listed under it.
  const own = await everything(app, "prospect-opportunity", `&parent_id=${String(acme?.["id"])}`);
  const ofAcme = rows.filter((row) => row["party_name"] === "Acme Corporation");
  expect(distinct(own, "opportunity")).toEqual(distinct(ofAcme, "id"));
}

async function checkBoard(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Pipeline", exact: true }).click();
  for (const { stage, count, sum: expected } of STAGES) {
    await expect(page.getByRole("region", { name: stage, exact: true })).toContainText(
      `${stage}${grouped(count)}$${grouped(expected)}`,
    );
  }
}

async function checkTable(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Table", exact: true }).click();
  const total = page.getByText(/^[\d,]+ opportunities · \$/);
  const shows = (count: number, expected: number) =>
    expect(total).toHaveText(
      new RegExp(`^${grouped(count)} opportunities · \\$${grouped(expected)} · `),
    );
  await shows(OPPORTUNITIES, WON_SUM);
  const search = page.getByRole("searchbox", { name: "Search opportunities" });
  for (const { stage, count, sum: expected } of STAGES.filter(({ status }) => status === "Open")) {
    await search.fill(stage);
    await shows(count, expected);
  }
  await search.fill("");
  const [, { count: lost }, ...open] = STAGES;
  for (const [view, count, expected] of [
    ["Lost", lost, 0],
    ["Open", open.reduce((all, { count: some }) => all + some, 0), 0],
    ["All", OPPORTUNITIES, WON_SUM],
  ] as const) {
    await page.getByRole("button", { name: /^View: / }).click();
    await page.getByRole("menuitemradio", { name: view, exact: true }).click();
    await page.getByRole("link", { name: "Table", exact: true }).click();
    await shows(count, expected);
  }
}

/** As many prospects of each size as the file has. */
async function checkSizes(app: RunningApp): Promise<void> {
  const [header = "", ...lines] = (await readFile(ACCOUNTS, "utf8")).trim().split("\n");
  const column = header.split(",").indexOf("employees");
  const employees = lines.map((line) => Number(line.split(",")[column]));
  const prospects = await everything(app, "prospect");
  for (const [size, from, to] of [
    ["1-10", 1, 10],
    ["11-50", 11, 50],
    ["51-200", 51, 200],
    ["201-500", 201, 500],
    ["501-1000", 501, 1000],
    ["1000+", 1001, Infinity],
  ] as const) {
    const inFile = employees.filter((number) => number >= from && number <= to).length;
    expect(
      prospects.filter((row) => row["no_of_employees"] === size),
      size,
    ).toHaveLength(inFile);
  }
}

test("a real pipeline is imported through the screens, adds up everywhere, and survives a kill", async ({
  start,
}) => {
  test.skip(!hasRealData(), "the CRM sales data set is not beside this clone");
  test.setTimeout(5 * 60_000);

  const app = await start();
  const page = await app.window();
  await importAccounts(page);
  await importPipeline(page);
  await checkBoard(page);
  await checkTable(page);
  await checkApi(app);
  await checkSizes(app);

  await app.kill();
  const again = await start();
  const pageAgain = await again.window();
  await checkBoard(pageAgain);
  await checkTable(pageAgain);
  await checkApi(again);
  await checkSizes(again);
});
