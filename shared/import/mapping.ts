import {
  describe,
  isResourceName,
  type LookupName,
  type RecordName,
} from "../contract/contract.ts";
import type { Field } from "../contract/field.ts";
import type { DateFormat } from "./dates.ts";
import type { NumberFormat } from "./numbers.ts";

/** Where a value of a column goes, for fields that take only certain values. */
export type ValueTarget =
  | { readonly to: "value"; readonly value: string }
  /** Makes a lookup record of that name. */
  | { readonly to: "new" }
  | { readonly to: "empty" };

/** A field that comes from a column, and how the column is read for it. */
export interface ColumnMapping {
  readonly from: "column";
  readonly column: number;
  /** Taken where the cell is blank; "" leaves the field empty. */
  readonly whenBlank: string;
  readonly numberFormat: NumberFormat;
  readonly dateFormat: DateFormat;
  /** For amounts written in thousands or millions. */
  readonly multiplier: number;
  /** By the cell's text; a text that is not here is taken as it stands. */
  readonly values: Readonly<Record<string, ValueTarget>>;
}

/** Where a field of a new record comes from. */
export type FieldMapping = { readonly from: "fixed"; readonly value: string } | ColumnMapping;

/** How the rows of a sheet become records: by field name; a field that is not here is left to its default. */
export interface Mapping {
  readonly resource: RecordName;
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

/** The names lookup fields may take, by lookup. */
export type LookupNames = Readonly<Record<LookupName, readonly string[]>>;

/** What amounts may be multiplied by. */
export const MULTIPLIERS = [1, 1_000, 1_000_000, 1_000_000_000] as const;

/** The fields of a resource a file may fill, in the order of the contract. */
export function targetFields(resource: RecordName): (readonly [name: string, field: Field])[] {
  return Object.entries(describe(resource).fields).filter(([, field]) => !field.computed);
}

/** The lookup whose names a field takes, if it does. */
export function lookupOf({ refersTo }: Field): LookupName | undefined {
  return refersTo?.by === "name" && isLookup(refersTo.resource) ? refersTo.resource : undefined;
}

const isLookup = (name: string): name is LookupName =>
  isResourceName(name) && describe(name).isLookup;

/** Whether a field's numbers can be in thousands or millions. */
export const takesNumbers = ({ kind }: Field) =>
  kind === "money" ||
  kind === "rate" ||
  kind === "quantity" ||
  kind === "percent" ||
  kind === "seconds";

/** Names of required fields that nothing is mapped to: no row could be imported. */
export function missingFields({ resource, fields }: Mapping): string[] {
  return targetFields(resource).flatMap(([name, field]) => {
    if (!field.required) return [];
    const source = fields[name];
    const given = source && (source.from === "column" || source.value.trim() !== "");
    return given ? [] : [name];
  });
}
