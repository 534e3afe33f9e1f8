import { z } from "zod";
import {
  describe,
  isResourceName,
  type LookupName,
  type RecordName,
} from "../contract/contract.ts";
import type { Field } from "../contract/field.ts";
import { DATE_FORMATS } from "./dates.ts";
import { NUMBER_FORMATS } from "./numbers.ts";
import { IMPORTABLE, targetsOf } from "./targets.ts";

/** Where a value of a column goes, for fields that take only certain values. */
const valueTargetSchema = z.discriminatedUnion("to", [
  z.object({ to: z.literal("value"), value: z.string() }),
  /** Makes a lookup record of that name. */
  z.object({ to: z.literal("new") }),
  z.object({ to: z.literal("empty") }),
]);
export type ValueTarget = z.infer<typeof valueTargetSchema>;

/** How the cells of a column are read for a field. */
export const readingSchema = z.object({
  /** Taken where the cell is blank; "" leaves the field empty. */
  whenBlank: z.string(),
  numberFormat: z.enum(NUMBER_FORMATS),
  dateFormat: z.enum(DATE_FORMATS),
  /** For amounts written in thousands or millions. */
  multiplier: z.number(),
  /** By the cell's text; a text that is not here is taken as it stands. */
  values: z.record(z.string(), valueTargetSchema),
});

export const fixedSchema = z.object({ from: z.literal("fixed"), value: z.string() });

const columnSchema = readingSchema.extend({ from: z.literal("column"), column: z.number() });
/** A field that comes from a column, and how the column is read for it. */
export type ColumnMapping = z.infer<typeof columnSchema>;
/** Where a field of a new record comes from. */
export type FieldMapping = z.infer<typeof fixedSchema> | ColumnMapping;

/** What becomes of a row whose record is there already. */
export const DUPLICATE_ACTIONS = ["create", "skip", "update_filled", "update_all"] as const;
export type DuplicateAction = (typeof DUPLICATE_ACTIONS)[number];

/** Which rows are records that are there already: those that agree in every field of the key. */
export const duplicateRuleSchema = z.object({
  key: z.array(z.string()).readonly(),
  action: z.enum(DUPLICATE_ACTIONS),
});
export type DuplicateRule = z.infer<typeof duplicateRuleSchema>;

export const importableSchema = z.custom<RecordName>((name) =>
  IMPORTABLE.some((known) => known === name),
);

/** How the rows of a sheet become records: by field name; a field that is not here is left to its default. */
export interface Mapping {
  readonly resource: RecordName;
  readonly fields: Readonly<Record<string, FieldMapping>>;
  readonly duplicates: DuplicateRule;
}

/** The names lookup fields may take, by lookup. */
export type LookupNames = Readonly<Record<LookupName, readonly string[]>>;

/** What amounts may be multiplied by. */
export const MULTIPLIERS = [1, 1_000, 1_000_000, 1_000_000_000] as const;

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

/** Names of required fields that nothing is mapped to: no new record could be made. */
export function missingFields({ resource, fields }: Mapping): string[] {
  return targetsOf(resource).flatMap(({ name, field }) => {
    if (!field.required) return [];
    const source = fields[name];
    const given = source && (source.from === "column" || source.value.trim() !== "");
    return given ? [] : [name];
  });
}
