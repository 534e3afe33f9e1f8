import { Dexie, liveQuery, type ObservabilitySet } from "dexie";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CrmDatabase } from "./database.ts";

const MANY = 1_000;

let database: CrmDatabase;
let announced: ObservabilitySet[];
const note = (parts: ObservabilitySet) => announced.push(parts);

beforeEach(async () => {
  announced = [];
  database = new CrmDatabase(`announce-${crypto.randomUUID()}`);
  await database.openChecked();
  Dexie.on("storagemutated", note);
});

afterEach(async () => {
  Dexie.on.storagemutated.unsubscribe(note);
  await database.delete();
});

const ids = (count: number) => Array.from({ length: count }, (_, at) => `prospect_${at}`);
const putProspects = (count: number) =>
  database.rows("prospect").bulkPut(ids(count).map((id) => ({ id, company_name: id })));
const addEntry = (own: readonly string[]) =>
  database.log.add({ group: "g", at: "", actor: { kind: "user" }, changes: [], ids: own });

/** Watches what a query finds, until the test ends. */
function watch<T>(query: () => Promise<T>): readonly T[] {
  const found: T[] = [];
  liveQuery(query).subscribe((value) => found.push(value));
  return found;
}

test("what is announced of a large write does not grow with its rows, nor with the records of a log entry", async () => {
  await putProspects(MANY);
  await addEntry(ids(MANY));
  await database.rows("prospect").bulkDelete(ids(MANY));
  expect(announced).toHaveLength(3);
  for (const parts of announced) expect(JSON.stringify(parts).length).toBeLessThan(MANY);
});

test("live queries see what a large write did: rows that came and went, and the log's entry of a record", async () => {
  const prospect = watch(() => database.rows("prospect").get("prospect_7"));
  const named = watch(() =>
    database.rows("prospect").where({ company_name: "prospect_8" }).count(),
  );
  const entries = watch(() => database.log.where("ids").equals("prospect_9").count());
  await vi.waitFor(() => expect(entries.at(-1)).toBe(0));
  await putProspects(MANY);
  await addEntry(ids(MANY));
  await vi.waitFor(() => expect(prospect.at(-1)).toMatchObject({ id: "prospect_7" }));
  await vi.waitFor(() => expect(named.at(-1)).toBe(1));
  await vi.waitFor(() => expect(entries.at(-1)).toBe(1));
  await database.rows("prospect").bulkDelete(ids(MANY));
  await vi.waitFor(() => expect(prospect.at(-1)).toBeUndefined());
  await vi.waitFor(() => expect(named.at(-1)).toBe(0));
});

test("of a small write the keys are named, so that queries of other rows rest", async () => {
  await putProspects(2);
  const other = watch(() => database.rows("prospect").get("prospect_1"));
  const own = watch(() => database.rows("prospect").get("prospect_0"));
  await vi.waitFor(() => expect([own.length, other.length]).toEqual([1, 1]));
  await database.rows("prospect").delete("prospect_0");
  await vi.waitFor(() => expect(own).toHaveLength(2));
  expect(other).toHaveLength(1);
});
