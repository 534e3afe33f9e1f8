import { cellOf, convertField, type Converted, type NewLookup } from "./convert.ts";
import { keyMaker, looksForDuplicates, NO_RECORDS, type ExistingRecords } from "./duplicates.ts";
import type { FieldMapping, LookupNames, Mapping } from "./mapping.ts";
import type { RowProblem } from "./problem.ts";
import type { SheetRow } from "./sheet.ts";
import { ID, LOST_REASON, targetsOf, type Target } from "./targets.ts";

/** The record a row is about: one that is stored, or the one an earlier row of the file makes. */
export type Duplicate =
  | { readonly in: "store"; readonly id: string }
  | { readonly in: "file"; readonly line: number };

/** What a row gives a record. */
export interface RowContent {
  readonly body: Readonly<Record<string, unknown>>;
  /** Why the opportunity was lost, which is kept beneath it. */
  readonly lostReason: string | null;
  /** Lookup records that must be made first. */
  readonly creates: readonly NewLookup[];
}

/** What becomes of a row. */
export type PlannedRow =
  | ({ readonly kind: "create" } & RowContent)
  | ({ readonly kind: "update"; readonly of: Duplicate } & RowContent)
  | { readonly kind: "skip"; readonly of: Duplicate }
  | { readonly kind: "reject"; readonly problems: readonly RowProblem[] };

interface ConvertedField {
  readonly target: Target;
  readonly source: FieldMapping;
  /** Whether the file itself says something: a cell that is not blank. */
  readonly isFilled: boolean;
  readonly converted: Converted;
}

/**
 * Turns rows into what they do, in their order, under one mapping. Fields nothing is mapped to are left to their
 * defaults; a record that is there is given only what the file's cells say, never the values for every row.
 */
export function rowPlanner(
  mapping: Mapping,
  lookups: LookupNames,
  existing: ExistingRecords = NO_RECORDS,
): (row: SheetRow) => PlannedRow {
  const { resource, fields, duplicates } = mapping;
  const targets = targetsOf(resource);
  const required = targets.filter(({ name, field }) => field.required && !fields[name]);
  const keyOf = keyMaker(resource, looksForDuplicates(duplicates) ? duplicates.key : []);
  const lineOfKey = new Map<string, number>();
  const spelling = firstSpellings();

  const convert = ({ cells }: SheetRow): ConvertedField[] =>
    targets.flatMap((target) => {
      const source = fields[target.name];
      if (!source) return [];
      const isFilled = source.from === "column" && cellOf(source, cells) !== "";
      return [
        { target, source, isFilled, converted: convertField(target, source, cells, lookups) },
      ];
    });

  return (row) => {
    if (row.malformed !== undefined) {
      return { kind: "reject", problems: [{ field: null, cause: row.malformed }] };
    }
    const converted = convert(row);
    const key = keyOf((name) => valueOf(converted, name));
    const ids = key === null ? [] : (existing.get(key) ?? []);
    const line = key === null ? undefined : lineOfKey.get(key);
    const [id] = ids;
    if (id === undefined && line === undefined) {
      const missing = required.map(({ name }): RowProblem => ({
        field: name,
        cause: { kind: "required" },
      }));
      const content = contentOf(converted, missing, spelling);
      if ("problems" in content) return { kind: "reject", ...content };
      if (key !== null) lineOfKey.set(key, row.line);
      return { kind: "create", ...content };
    }
    const of: Duplicate = id === undefined ? { in: "file", line: line ?? 0 } : { in: "store", id };
    if (duplicates.action === "skip") return { kind: "skip", of };
    if (ids.length > 1) {
      const cause = { kind: "ambiguous", records: ids.length } as const;
      return { kind: "reject", problems: [{ field: null, cause }] };
    }
    const said = converted.filter(({ source, isFilled }) =>
      duplicates.action === "update_all" ? source.from === "column" : isFilled,
    );
    const content = contentOf(said, [], spelling);
    return "problems" in content
      ? { kind: "reject", ...content }
      : { kind: "update", of, ...content };
  };
}

function valueOf(converted: readonly ConvertedField[], name: string): unknown {
  const field = converted.find(({ target }) => target.name === name);
  return field?.converted.ok ? field.converted.value : null;
}

type Spelling = (lookup: NewLookup) => NewLookup;

/** Spellings that differ in case only are one new lookup record: the first of them. */
function firstSpellings(): Spelling {
  const first = new Map<string, NewLookup>();
  return (lookup) => {
    const key = `${lookup.resource} ${lookup.name.toLowerCase()}`;
    const known = first.get(key) ?? lookup;
    first.set(key, known);
    return known;
  };
}

function contentOf(
  fields: readonly ConvertedField[],
  missing: readonly RowProblem[],
  spelling: Spelling,
): RowContent | { readonly problems: readonly RowProblem[] } {
  const problems = [...missing];
  const body: Record<string, unknown> = {};
  const creates: NewLookup[] = [];
  for (const { target, converted } of fields) {
    if (target.name === ID) continue;
    if (!converted.ok) {
      problems.push(...converted.causes.map((cause) => ({ field: target.name, cause })));
      continue;
    }
    const lookup = converted.creates && spelling(converted.creates);
    if (lookup) creates.push(lookup);
    body[target.name] = lookup?.name ?? converted.value;
  }
  if (problems.length > 0) return { problems };
  const { [LOST_REASON]: lostReason, ...rest } = body;
  return { body: rest, lostReason: typeof lostReason === "string" ? lostReason : null, creates };
}
