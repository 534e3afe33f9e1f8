import { expect, test } from "vitest";
import { createMemoryStore } from "../../test/support/memory-store.ts";
import { DEFAULT_LOST_REASONS, DEFAULT_STAGES, DEFAULT_TYPES } from "../domain/first-run.ts";
import { sampleData, type SampleSetting } from "./sample-data.ts";
import { writeSample } from "./write-sample.ts";

const SETTING: SampleSetting = {
  today: "2026-11-20",
  seed: 1,
  company: { name: "My Company", currency: "USD" },
  stages: DEFAULT_STAGES.map(({ stage_name, probability }) => ({ name: stage_name, probability })),
  types: DEFAULT_TYPES,
  lostReasons: DEFAULT_LOST_REASONS,
};
const CONTEXT = { actor: { kind: "import", file: "Sample data" }, group: "sample" } as const;

test("the same setting gives the same sample, another seed another one", () => {
  expect(sampleData(SETTING)).toEqual(sampleData(SETTING));
  expect(sampleData({ ...SETTING, seed: 2 })).not.toEqual(sampleData(SETTING));
});

test("the store takes all of it, as one group, with the amounts worked out", async () => {
  const store = await createMemoryStore({ now: () => "2026-11-20T12:00:00.000Z" });
  const before = store.log.length;
  const ids = await writeSample(store, sampleData(SETTING), CONTEXT);

  const opportunities = store.rows("opportunity");
  expect(store.rows("prospect")).toHaveLength(12);
  expect(opportunities).toHaveLength(60);
  expect(ids).toHaveLength(72);
  expect(store.rows("opportunity-item")).toHaveLength(120);
  expect(store.rows("prospect-opportunity")).toHaveLength(60);
  expect(new Set(store.log.slice(before).map(({ group }) => group))).toEqual(new Set(["sample"]));
  for (const row of opportunities) {
    if (!("opportunity_amount" in row)) throw new Error("not an opportunity");
    expect(row.total).toBe(row.opportunity_amount);
    expect(row.base_opportunity_amount).not.toBeNull();
  }
});

test("some are open, quoted, won and lost with a reason, in several currencies and of several owners", async () => {
  const store = await createMemoryStore();
  await writeSample(store, sampleData(SETTING), CONTEXT);
  const rows = store.rows("opportunity").flatMap((row) => ("opportunity_amount" in row ? row : []));
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  expect(count("Open")).toBeGreaterThan(15);
  expect(count("Quotation")).toBeGreaterThan(3);
  expect(count("Converted")).toBe(15);
  expect(count("Lost")).toBeGreaterThan(4);
  expect(store.rows("opportunity-lost-reason-detail")).toHaveLength(count("Lost"));
  expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(["USD", "EUR", "GBP"]));
  expect(new Set(rows.map(({ opportunity_owner }) => opportunity_owner)).size).toBe(3);
});

test("what is decided closed before today, what is open closes around it, and nothing begins after it closes", () => {
  for (const { body, lostReasons } of sampleData(SETTING).opportunities) {
    const closing = body.expected_closing ?? "";
    expect((body.transaction_date ?? "") < closing).toBe(true);
    expect((body.transaction_date ?? "") < SETTING.today).toBe(true);
    const isDecided = body.status === "Converted" || lostReasons.length > 0;
    if (isDecided) expect(closing < SETTING.today).toBe(true);
    else expect(closing >= "2026-11-05" && closing <= "2027-05-09").toBe(true);
  }
});

test("it fits in with lists somebody emptied and a currency whose rates nobody knows", async () => {
  const store = await createMemoryStore({ companyCurrency: "JPY" });
  const company = { name: "Firma", currency: "JPY" };
  const bare = sampleData({ ...SETTING, company, stages: [], types: [], lostReasons: [] });
  await writeSample(store, bare, CONTEXT);
  const rows = store.rows("opportunity").flatMap((row) => ("opportunity_amount" in row ? row : []));
  expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(["JPY"]));
  expect(rows.every(({ sales_stage }) => sales_stage === null)).toBe(true);
  expect(rows.some(({ status }) => status === "Lost")).toBe(false);
});
