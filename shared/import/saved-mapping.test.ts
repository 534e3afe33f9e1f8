import { expect, test } from "vitest";
import { guessMapping } from "./guess.ts";
import type { LookupNames, Mapping } from "./mapping.ts";
import { profileColumns } from "./profile.ts";
import {
  applySaved,
  savedFor,
  savedMappingSchema,
  saveMapping,
  type SavedMapping,
} from "./saved-mapping.ts";
import { readSheet } from "./sheet.ts";

const LOOKUPS: LookupNames = {
  "opportunity-type": [],
  "opportunity-lost-reason": [],
  "sales-stage": ["Prospecting"],
};
const DEFAULTS = { company: "Us", currency: "EUR", labelOf: (_: string, name: string) => name };

const columnsOf = (text: string) => profileColumns(readSheet(text, { delimiter: "," }));
const namesOf = (text: string) => columnsOf(text).map(({ name }) => name);

function keep(text: string, facts: Partial<SavedMapping> = {}, change: Partial<Mapping> = {}) {
  const mapping = guessMapping("opportunity", columnsOf(text), LOOKUPS, DEFAULTS);
  const columns = namesOf(text);
  const known = { id: "m1", name: "Deals", used_at: "2026-11-03T08:00:00.000Z", columns };
  return saveMapping({ ...mapping, ...change }, columns, { ...known, ...facts });
}

const FILE = "account,stage,amount,date\nAcme,Demo,1,2024-01-15\n";

test("a mapping is found again for the same columns in any order, and for one column more", () => {
  const saved = [keep(FILE)];
  expect(savedFor(namesOf(FILE), saved)?.id).toBe("m1");
  expect(savedFor(["date", "amount", "stage", "account"], saved)?.id).toBe("m1");
  expect(savedFor([...namesOf(FILE), "error"], saved)?.id).toBe("m1");
});

test("a mapping is not taken for a file of another shape", () => {
  const saved = [keep(FILE)];
  expect(savedFor(["account", "stage", "amount"], saved)).toBeUndefined();
  expect(savedFor(["account", "stage", "amount", "day"], saved)).toBeUndefined();
  expect(savedFor([...namesOf(FILE), "a", "b"], saved)).toBeUndefined();
});

test("of several mappings of a shape, the last used is taken", () => {
  const older = keep(FILE, { id: "older", used_at: "2026-01-01T00:00:00.000Z" });
  const newer = keep(FILE, { id: "newer", used_at: "2026-10-01T00:00:00.000Z" });
  expect(savedFor(namesOf(FILE), [older, newer])?.id).toBe("newer");
});

test("a kept mapping is the same mapping over columns that moved", () => {
  const duplicates = { key: ["party_name"], action: "skip" } as const;
  const saved = savedMappingSchema.parse(keep(FILE, {}, { duplicates }));
  const moved = columnsOf("date,amount,account,stage\n2024-01-15,1,Acme,Demo\n");
  const mapping = applySaved(saved, moved, LOOKUPS);
  expect(mapping.fields["party_name"]).toMatchObject({ from: "column", column: 2 });
  expect(mapping.fields["opportunity_amount"]).toMatchObject({ from: "column", column: 1 });
  expect(mapping.fields["company"]).toEqual({ from: "fixed", value: "Us" });
  expect(mapping.duplicates).toEqual(duplicates);
});

test("what a person chose for a value stands, and a value that is new is guessed", () => {
  const mapping = guessMapping("opportunity", columnsOf(FILE), LOOKUPS, DEFAULTS);
  const stage = mapping.fields["sales_stage"];
  if (stage?.from !== "column") throw new Error("the stage has no column");
  const values = { Demo: { to: "value", value: "Prospecting" } } as const;
  const fields = { ...mapping.fields, sales_stage: { ...stage, values } };
  const next = columnsOf(
    "account,stage,amount,date\nAcme,Demo,1,2024-01-15\nBeta,Pilot,1,2024-01-15\n",
  );
  expect(applySaved(keep(FILE, {}, { fields }), next, LOOKUPS).fields["sales_stage"]).toMatchObject(
    {
      values: { Demo: { to: "value", value: "Prospecting" }, Pilot: { to: "new" } },
    },
  );
});
