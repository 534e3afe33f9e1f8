import { z } from "zod";
import { guessValues } from "./guess-values.ts";
import {
  duplicateRuleSchema,
  fixedSchema,
  importableSchema,
  readingSchema,
  type FieldMapping,
  type LookupNames,
  type Mapping,
} from "./mapping.ts";
import type { ColumnProfile } from "./profile.ts";
import { targetsOf } from "./targets.ts";

/** A column is known by its name, for the next file may have it elsewhere. */
const savedColumnSchema = readingSchema.extend({ from: z.literal("column"), column: z.string() });

/** A mapping this device keeps for the next file of the same shape. */
export const savedMappingSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Instant, UTC. */
  used_at: z.string(),
  /** The names of the file's columns. */
  columns: z.array(z.string()).readonly(),
  resource: importableSchema,
  fields: z.record(z.string(), z.discriminatedUnion("from", [fixedSchema, savedColumnSchema])),
  duplicates: duplicateRuleSchema,
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;

/** The file of rejected rows has one column more than the file they come from. */
const EXTRA_COLUMNS_MAX = 1;

/** The saved mapping of a file's shape, the last used first; undefined where none has its columns. */
export function savedFor(
  columns: readonly string[],
  saved: readonly SavedMapping[],
): SavedMapping | undefined {
  const there = new Set(columns);
  return saved
    .filter((one) => {
      const extra = columns.length - one.columns.length;
      return (
        extra >= 0 && extra <= EXTRA_COLUMNS_MAX && one.columns.every((name) => there.has(name))
      );
    })
    .sort((a, b) => b.columns.length - a.columns.length || (a.used_at < b.used_at ? 1 : -1))[0];
}

/** A mapping as it is kept. @param names the columns of the file it was made for, in their order */
export function saveMapping(
  mapping: Mapping,
  names: readonly string[],
  facts: Pick<SavedMapping, "id" | "name" | "used_at" | "columns">,
): SavedMapping {
  const fields: SavedMapping["fields"] = {};
  for (const [name, source] of Object.entries(mapping.fields)) {
    if (source.from === "fixed") fields[name] = source;
    else fields[name] = { ...source, column: names[source.column] ?? "" };
  }
  const { resource, duplicates } = mapping;
  return { ...facts, resource, fields, duplicates };
}

/** A kept mapping over the columns of a file. A field whose column is missing is left out; new values are guessed. */
export function applySaved(
  { resource, fields: saved, duplicates }: SavedMapping,
  columns: readonly ColumnProfile[],
  lookups: LookupNames,
): Mapping {
  const fields: Record<string, FieldMapping> = {};
  for (const { name, field } of targetsOf(resource)) {
    const source = saved[name];
    if (source?.from === "fixed") fields[name] = source;
    if (source?.from !== "column") continue;
    const at = columns.findIndex((column) => column.name === source.column);
    const column = columns[at];
    if (!column) continue;
    const values = { ...guessValues(field, column, lookups), ...source.values };
    fields[name] = { ...source, column: at, values };
  }
  return { resource, fields, duplicates };
}
