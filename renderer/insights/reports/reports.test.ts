import { beforeAll, expect, test } from "vitest";
import type { Row } from "../../../shared/contract/contract.ts";
import {
  DEFAULT_LOST_REASONS,
  DEFAULT_STAGES,
  DEFAULT_TYPES,
} from "../../../shared/domain/first-run.ts";
import { decided, recentPeriods } from "../../../shared/insights/decided.ts";
import { forecast } from "../../../shared/insights/forecast.ts";
import { lostReasons } from "../../../shared/insights/lost-reasons.ts";
import { opportunity, tallied } from "../../../shared/insights/opportunities-for-tests.ts";
import { byOwner } from "../../../shared/insights/owners.ts";
import { PERIOD_LENGTHS } from "../../../shared/insights/period.ts";
import { pipelineByStage } from "../../../shared/insights/pipeline-by-stage.ts";
import { sampleData } from "../../../shared/sample/sample-data.ts";
import { writeSample } from "../../../shared/sample/write-sample.ts";
import { createMatcher } from "../../../shared/views/match.ts";
import { createMemoryStore } from "../../../test/support/memory-store.ts";
import { reportCsv } from "../report-csv.ts";
import type { Behind, Report } from "../report.ts";
import { decidedReport } from "./decided-report.ts";
import { forecastReport } from "./forecast-report.ts";
import { lostReasonReport } from "./lost-reason-report.ts";
import { ownerReport } from "./owner-report.ts";
import { stageReport } from "./stage-report.ts";
import { winRateReport } from "./win-rate-report.ts";

const TODAY = "2026-11-20";
const STAGES = DEFAULT_STAGES.map(({ stage_name }) => stage_name);
let rows: readonly Row<"opportunity">[] = [];

beforeAll(async () => {
  const store = await createMemoryStore();
  const sample = sampleData({
    today: TODAY,
    seed: 3,
    company: { name: "My Company", currency: "USD" },
    stages: STAGES.map((name) => ({ name, probability: 50 })),
    types: DEFAULT_TYPES,
    lostReasons: DEFAULT_LOST_REASONS,
  });
  await writeSample(store, sample, { actor: { kind: "user" }, group: "sample" });
  const written = store
    .rows("opportunity")
    .flatMap((row) => ("opportunity_amount" in row ? row : []));
  // What made-up deals all have, and real ones need not.
  rows = [
    ...written,
    opportunity({ sales_stage: null, opportunity_owner: null, expected_closing: null }),
    opportunity({ status: "Converted", sales_stage: null, expected_closing: null }),
    opportunity({ status: "Lost", opportunity_owner: null, expected_closing: TODAY }),
    opportunity({ status: "Replied", expected_closing: TODAY }),
    opportunity({ status: "Closed", expected_closing: TODAY }),
    opportunity({ expected_closing: "2026-11-19" }),
    opportunity({ expected_closing: "2031-12-31" }),
  ];
});

function countBehind(behind: Behind): number {
  if ("ids" in behind) return behind.ids.length;
  const filter = { match: "all", conditions: behind.conditions } as const;
  return rows.filter(createMatcher("opportunity", filter, { today: TODAY, me: null })).length;
}

/** Every count of a report's table, by its row. */
const counted = (report: Report) =>
  report.rows.flatMap(({ key, cells }) =>
    cells.flatMap(({ value, opens }) => (opens ? [{ key, value }] : [])),
  );

/** How many opportunities each of them opens. */
const opened = (report: Report) =>
  report.rows.flatMap(({ key, cells }) =>
    cells.flatMap(({ opens }) => (opens ? [{ key, value: countBehind(opens) }] : [])),
  );

test("the counts by stage open exactly what they count", () => {
  const stages = tallied(pipelineByStage(STAGES, "USD"), rows);
  const report = stageReport(stages, () => "#000000", "USD");
  expect(counted(report).length).toBeGreaterThan(3);
  expect(opened(report)).toEqual(counted(report));
});

test("the counts of the forecast open exactly what they count, overdue, later and undated included", () => {
  const report = forecastReport(tallied(forecast(TODAY, "USD"), rows), TODAY, "USD");
  expect(opened(report)).toEqual(counted(report));
  expect(counted(report).map(({ key }) => key)).toEqual(
    expect.arrayContaining(["overdue", "later", "undated"]),
  );
});

for (const length of PERIOD_LENGTHS) {
  test(`what was won and lost by ${length} opens exactly what it counts`, () => {
    const result = tallied(decided(length, "USD"), rows);
    const shown = recentPeriods(result, TODAY, length, "USD");
    const input = { decided: result, shown, length, currency: "USD" };
    const report = decidedReport(input);
    expect(counted(report).length).toBeGreaterThan(3);
    expect(opened(report)).toEqual(counted(report));
    const rates = winRateReport(input).categories.flatMap(({ marks }) => marks);
    expect(rates.map(({ key, opens }) => [key, countBehind(opens)])).toEqual(
      shown
        .filter(({ winRate }) => winRate !== null)
        .map(({ period, won, lost }) => [String(period), won.count + lost.count]),
    );
  });
}

test("the counts of owners and of lost reasons open exactly what they count", () => {
  const owners = ownerReport(tallied(byOwner("USD"), rows), "USD");
  expect(counted(owners).length).toBeGreaterThan(3);
  expect(opened(owners)).toEqual(counted(owners));
  const given = new Map(rows.map(({ id }, index) => [id, index % 3 === 0 ? [] : ["Pricing"]]));
  const reasons = lostReasonReport(tallied(lostReasons(given, "USD"), rows), "USD");
  expect(counted(reasons).length).toBe(2);
  expect(opened(reasons)).toEqual(counted(reasons));
});

test("a mark says all there is to it, and a table goes out with numbers as numbers", async () => {
  const two = [
    opportunity({ sales_stage: "Negotiation", opportunity_amount: 34_000, probability: 50 }),
    opportunity({ sales_stage: "=HYPERLINK()", opportunity_amount: 0.5, probability: 0 }),
  ];
  const report = stageReport(
    tallied(pipelineByStage(["Negotiation"], "USD"), two),
    () => "#000000",
    "USD",
  );
  expect(report.categories.map(({ marks }) => marks[0]?.name)).toEqual([
    "Negotiation: 1 opportunity, $34,000, weighted $17,000",
    "=HYPERLINK(): 1 opportunity, $0.50, weighted $0",
  ]);
  expect((await reportCsv(report)).join("")).toBe(
    "\ufeffStage,Opportunities,Amount,Weighted\r\nNegotiation,1,34000,17000\r\n'=HYPERLINK(),1,0.5,0\r\n",
  );
});
