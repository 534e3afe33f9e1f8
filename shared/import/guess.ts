import type { RecordName } from "../contract/contract.ts";
import type { Field } from "../contract/field.ts";
import { guessValues } from "./guess-values.ts";
import {
  takesNumbers,
  type ColumnMapping,
  type DuplicateRule,
  type FieldMapping,
  type LookupNames,
  type Mapping,
} from "./mapping.ts";
import { matchColumns, type LabelOf } from "./match-columns.ts";
import { parseNumber } from "./numbers.ts";
import type { ColumnProfile } from "./profile.ts";
import { ID, IMPORTABLE, targetsOf } from "./targets.ts";

/** What the fields of new records are given where no column does, and what fields are called. */
export interface Defaults {
  readonly company: string;
  readonly currency: string;
  readonly labelOf: LabelOf;
}

/** A first mapping by the names of the columns and what is in them, for a person to look over. */
export function guessMapping(
  resource: RecordName,
  columns: readonly ColumnProfile[],
  lookups: LookupNames,
  defaults: Defaults,
): Mapping {
  const matched = matchColumns(resource, columns, defaults.labelOf);
  const fields: Record<string, FieldMapping> = {};
  for (const { name, field } of targetsOf(resource)) {
    const at = matched.get(name) ?? -1;
    const column = columns[at];
    const fixed = fixedValue(resource, name, defaults);
    if (column) fields[name] = mapColumn(field, at, column, lookups);
    else if (name === "status") Object.assign(fields, statusOfStage(field, columns, lookups));
    else if (fixed !== "") fields[name] = { from: "fixed", value: fixed };
  }
  return { resource, fields, duplicates: guessDuplicates(resource, fields) };
}

/**
 * Stages and statuses often share a column, as in Won, Lost and the stages before them: whatever is no outcome is
 * a deal under way.
 */
function statusOfStage(
  field: Field,
  columns: readonly ColumnProfile[],
  lookups: LookupNames,
): { status?: FieldMapping } {
  const at = columns.findIndex(tellsOutcome);
  const column = columns[at];
  if (!column) return {};
  const underWay = { to: "value", value: String(field.default) } as const;
  const mapping = mapColumn(field, at, column, lookups);
  const all = Object.fromEntries(column.values.map(({ text }) => [text, underWay]));
  return { status: { ...mapping, values: { ...all, ...mapping.values } } };
}

/** What the rows of a sheet are: the resource that has a field for the most columns; of two, the simpler one. */
export function guessResource(columns: readonly ColumnProfile[], labelOf: LabelOf): RecordName {
  const ranked = IMPORTABLE.map((resource) => ({
    resource,
    used: matchColumns(resource, columns, labelOf).size,
    of: targetsOf(resource).length,
  }));
  ranked.sort((a, b) => b.used - a.used || a.of - b.of);
  const [best] = ranked;
  return best === undefined || best.used === 0 ? "opportunity" : best.resource;
}

/** A field fed by a column, its formats and values guessed from what is in it. */
export function mapColumn(
  field: Field,
  at: number,
  column: ColumnProfile,
  lookups: LookupNames,
): ColumnMapping {
  const { numberFormat, dateFormat } = column;
  const multiplier = takesNumbers(field) ? statedMultiplier(column) : 1;
  const values = guessValues(field, column, lookups);
  return {
    from: "column",
    column: at,
    whenBlank: "",
    numberFormat,
    dateFormat,
    multiplier,
    values,
  };
}

/** What tells a record of each resource from the others, the surest first. */
const KEYS: Readonly<Record<RecordName, readonly (readonly string[])[]>> = {
  opportunity: [["title", "party_name"]],
  prospect: [["company_name"]],
  "opportunity-type": [["description"]],
  "opportunity-lost-reason": [["lost_reason"]],
  "sales-stage": [["stage_name"]],
};

/** Records named by their ids are to be changed; otherwise what is there already is not made twice. */
function guessDuplicates(
  resource: RecordName,
  fields: Readonly<Record<string, FieldMapping>>,
): DuplicateRule {
  if (fields[ID]) return { key: [ID], action: "update_filled" };
  const key = KEYS[resource].find((names) =>
    names.every((name) => fields[name]?.from === "column"),
  );
  return key ? { key, action: "skip" } : { key: [], action: "create" };
}

const OUTCOME =
  /^(closed )?(won|lost)$|^(gewonnen|verloren|gagnée?s?|perdue?s?|ganad[oa]|perdid[oa])$/i;

const tellsOutcome = ({ values, more }: ColumnProfile) =>
  !more && values.some(({ text }) => OUTCOME.test(text));

function fixedValue(resource: RecordName, name: string, { company, currency }: Defaults): string {
  if (name === "company") return company;
  if (resource !== "opportunity") return "";
  if (name === "currency") return currency;
  return name === "opportunity_from" ? "Customer" : "";
}

/** A column whose name says that it is in thousands or millions, and whose values are numbers. */
function statedMultiplier({ name, values, numberFormat }: ColumnProfile): number {
  if (!values.every(({ text }) => parseNumber(text, numberFormat) !== null)) return 1;
  if (/\b(millions?|mio|mn|millionen|millones)\b/i.test(name)) return 1_000_000;
  return /\b(thousands?|k|tsd|teur|milliers|miles)\b/i.test(name) ? 1_000 : 1;
}
