import { convertField, type NewLookup } from "./convert.ts";
import { targetFields, type LookupNames, type Mapping } from "./mapping.ts";
import type { SheetRow } from "./sheet.ts";

/** One thing wrong with a row; no field where its shape is wrong. */
export interface RowProblem {
  readonly field: string | null;
  readonly reason: string;
}

/** What a row becomes: the body of a new record and the lookups it needs, or all that is wrong with it. */
export type PlannedRow =
  | {
      readonly ok: true;
      readonly body: Readonly<Record<string, unknown>>;
      readonly creates: readonly NewLookup[];
    }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Turns rows into bodies under one mapping. Fields nothing is mapped to are left to their defaults. */
export function rowPlanner(mapping: Mapping, lookups: LookupNames): (row: SheetRow) => PlannedRow {
  const { resource } = mapping;
  const targets = targetFields(resource).map(([name, field]) => ({ resource, name, field }));
  const firstSpelling = new Map<string, NewLookup>();
  return (row) => {
    if (row.malformed !== undefined) {
      return { ok: false, problems: [{ field: null, reason: row.malformed }] };
    }
    const problems: RowProblem[] = [];
    const body: Record<string, unknown> = {};
    const creates: NewLookup[] = [];
    for (const target of targets) {
      const { name, field } = target;
      const source = mapping.fields[name];
      if (!source) {
        if (field.required) problems.push({ field: field.label, reason: "is required" });
        continue;
      }
      const converted = convertField(target, source, row.cells, lookups);
      if (!converted.ok) {
        for (const reason of converted.reasons) problems.push({ field: field.label, reason });
        continue;
      }
      if (!converted.creates) {
        body[name] = converted.value;
        continue;
      }
      // Spellings that differ in case only are one new lookup record.
      const key = `${converted.creates.resource} ${converted.creates.name.toLowerCase()}`;
      const lookup = firstSpelling.get(key) ?? converted.creates;
      firstSpelling.set(key, lookup);
      body[name] = lookup.name;
      creates.push(lookup);
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, body, creates };
  };
}

/** A row's problems in one line. */
export function problemText(problems: readonly RowProblem[]): string {
  return problems
    .map(({ field, reason }) => (field === null ? reason : `${field} ${reason}`))
    .join("; ");
}
