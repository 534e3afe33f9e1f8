import { afterEach, beforeEach, expect, test } from "vitest";
import { ask, endWorker, hearProgress } from "../../renderer/import/worker-line.ts";
import type { DexieStore } from "../../renderer/store/dexie-store.ts";
import { checkAndRun, emptyStore, open } from "./import-fixture.ts";

let store: DexieStore;
beforeEach(async () => {
  store = await emptyStore();
});
afterEach(() => {
  hearProgress(() => undefined);
  endWorker();
  store.close();
});

const csv = (lines: readonly string[]) => new File([lines.join("\n")], "made.csv");
/** Prospects of which every tenth has revenue that is no number. */
const prospects = (count: number) =>
  csv([
    "company_name,annual_revenue",
    ...Array.from({ length: count }, (_, at) => `Company ${at},${at % 10 === 9 ? "much" : at}`),
  ]);

async function total(): Promise<number> {
  const page = await store.list("prospect", { limit: 1, offset: 0 });
  return page.ok ? page.value.total : -1;
}

test("bad rows are handed out page by page, of one kind, and found by their line", async () => {
  const { mapping } = await open(
    csv([
      "company_name,annual_revenue",
      ...Array.from({ length: 500 }, (_, at) => (at % 2 === 0 ? `A ${at},x` : `B ${at},1,2`)),
    ]),
  );
  const report = await ask({ kind: "check", mapping });
  expect(report.groups).toEqual([
    { field: "annual_revenue", kind: "not_a_number", rows: 250 },
    { field: null, kind: "cell_count", rows: 250 },
  ]);
  const all = await ask({ kind: "errors", filter: null, from: 100, count: 2 });
  expect(all.map(({ line }) => line)).toEqual([102, 103]);
  const filter = { field: "annual_revenue", kind: "not_a_number" } as const;
  const some = await ask({ kind: "errors", filter, from: 100, count: 2 });
  expect(some.map(({ line }) => line)).toEqual([202, 204]);
  expect(await ask({ kind: "find_error", filter, line: 203 })).toBe(101);
  expect(await ask({ kind: "find_error", filter, line: 9_999 })).toBeNull();
});

test("checking writes nothing", async () => {
  const { mapping } = await open(prospects(50));
  const before = await store.database.log.toArray();
  expect(await ask({ kind: "check", mapping })).toMatchObject({ create: 45, reject: 5 });
  expect(await total()).toBe(0);
  expect(await store.database.log.toArray()).toEqual(before);
});

test("an import waits while somebody is asked, goes on when it may, and stops when it must not", async () => {
  const { mapping } = await open(prospects(5_000));
  const seen: number[] = [];
  hearProgress(({ created }) => {
    seen.push(created);
    if (seen.length === 1) void ask({ kind: "pause" }).then(() => ask({ kind: "resume" }));
    if (seen.length === 3) void ask({ kind: "pause" }).then(() => ask({ kind: "cancel" }));
  });
  const summary = await ask({ kind: "run", mapping });
  expect(summary.ended).toBe("cancelled");
  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(summary.created).toBe(seen.at(-1));
  expect(summary.created).toBeLessThan(4_500);
  expect(await total()).toBe(summary.created);
  const left = await ask({ kind: "rejected_file" });
  expect(left.trimEnd().split("\r\n")).toHaveLength(1 + summary.leftCount);
});

test("the records an import made are told in the order of their rows", async () => {
  const { mapping } = await open(prospects(5));
  await checkAndRun(mapping);
  const ids = await ask({ kind: "created_ids" });
  const rows = await Promise.all(ids.map((id) => store.get("prospect", id)));
  expect(rows.map((found) => (found.ok ? found.value.company_name : null))).toEqual([
    "Company 0",
    "Company 1",
    "Company 2",
    "Company 3",
    "Company 4",
  ]);
});

test("an update is shown beside the record as it is, and beside the row of the file it repeats", async () => {
  const first = await open(csv(["company_name,industry", "Acme,Retail"]));
  await checkAndRun(first.mapping);
  const second = await open(csv(["company_name,industry", "ACME,Toys", "Beta,Food", "beta,Games"]));
  const duplicates = { key: ["company_name"], action: "update_filled" } as const;
  await ask({ kind: "check", mapping: { ...second.mapping, duplicates } });
  expect(await ask({ kind: "duplicates", from: 0, count: 10 })).toMatchObject([
    { line: 2, of: { in: "store" }, record: { industry: "Retail" }, body: { industry: "Toys" } },
    {
      line: 4,
      of: { in: "file", line: 3 },
      record: { industry: "Food" },
      body: { industry: "Games" },
    },
  ]);
});
