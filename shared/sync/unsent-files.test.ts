import { expect, test } from "vitest";
import type { ResourceName, Row } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import type { Mark } from "./sync-row.ts";
import type { MarkedRow } from "./sync-store.ts";
import { unsentFiles } from "./unsent-files.ts";

interface Marked {
  readonly id: string;
  readonly resource?: ResourceName;
  readonly parent_id?: string;
}

/** The files of a device with these records under these marks. */
async function filesOf(marks: Partial<Record<Mark, readonly Marked[]>>) {
  const rows = (mark: Mark) =>
    (marks[mark] ?? []).map(({ resource = "opportunity", ...sync }): MarkedRow => {
      return { sync: { resource, marks: [mark], ...sync }, row: null };
    });
  const store = {
    marked: async (mark: Mark, after: string | null, limit: number) =>
      rows(mark)
        .filter(({ sync }) => after === null || sync.id > after)
        .slice(0, limit),
  };
  const get = async (resource: ResourceName, id: string): Promise<Row | undefined> =>
    id.startsWith("deleted") ? undefined : unpackRow<ResourceName>(resource, { id });
  return unsentFiles(store, get);
}

test("S37 what waits, was attempted, is refused or undecided is in the file, each record once and whole", async () => {
  const [file, ...others] = await filesOf({
    waiting: [{ id: "a" }, { id: "deleted" }],
    attempted: [{ id: "a" }, { id: "b" }],
    blocked: [{ id: "c" }],
    conflict: [{ id: "d" }],
  });
  expect(others).toEqual([]);
  const ids = file?.text
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[0]);
  expect(ids).toEqual(["a", "b", "c", "d"]);
});

test("S37 a record of which only rows are unsent is in the file, each resource in its own", async () => {
  const files = await filesOf({
    waiting: [
      { id: "item", resource: "opportunity-item", parent_id: "deal" },
      { id: "lead", resource: "prospect-lead", parent_id: "prospect" },
      { id: "stage", resource: "sales-stage" },
    ],
  });
  expect(
    files.map(({ name, text }) => [name, text.includes("deal"), text.includes("prospect")]),
  ).toEqual([
    ["unsent-opportunities.csv", true, false],
    ["unsent-prospects.csv", false, true],
    ["unsent-sales-stages.csv", false, false],
  ]);
});

test("S37 however many there are, all are in the file", async () => {
  const many = Array.from({ length: 1_234 }, (_, at) => ({ id: String(at).padStart(5, "0") }));
  const [file] = await filesOf({ waiting: many });
  expect(file?.text.trimEnd().split("\r\n")).toHaveLength(1 + many.length);
});
