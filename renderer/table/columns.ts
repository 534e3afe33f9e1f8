import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { attribute, describe, type RecordName } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { isNumeric } from "../forms/format.ts";
import type { FieldEntry } from "../forms/sections.ts";
import type { AnyRow } from "./search.ts";

export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, AnyRow>();
const collator = new Intl.Collator(undefined, { numeric: true });

/** Smaller first: numbers as numbers, ISO dates as they are, other text as the person's language sorts it. */
export function compareValues(field: Field, a: unknown, b: unknown): number {
  if (isNumeric(field)) return Number(a) - Number(b);
  if (field.kind === "date") return String(a) < String(b) ? -1 : Number(String(a) > String(b));
  return collator.compare(String(a), String(b));
}

/** The columns of a resource: the name a record is known by, then every other field of the contract. */
export function columnEntries(resource: RecordName): readonly FieldEntry[] {
  const { fields, nameField } = describe(resource);
  const entries = Object.entries(fields).map(([name, field]) => ({ name, field }));
  return entries.toSorted((a, b) => Number(b.name === nameField) - Number(a.name === nameField));
}

/** TanStack Table's columns over those fields; empty values are undefined, which stay last either way. */
export function tableColumns(entries: readonly FieldEntry[]) {
  return helper.columns(
    entries.map(({ name, field }) =>
      helper.accessor((row) => attribute(row, name) ?? undefined, {
        id: name,
        header: field.label,
        sortUndefined: "last",
        sortDescFirst: false,
        sortFn: (a, b) => compareValues(field, a.getValue(name), b.getValue(name)),
      }),
    ),
  );
}

const HEADER_CHARACTER_PX = 8;
const HEADER_PADDING_PX = 44;

/** The width of a column in pixels, by what its field holds, and never less than its header needs. */
export function columnWidth({ kind, label }: Field, isName: boolean): number {
  const header = label.length * HEADER_CHARACTER_PX + HEADER_PADDING_PX;
  if (isName) return 240;
  if (kind === "long_text" || kind === "email" || kind === "url") return Math.max(220, header);
  return Math.max(kind === "text" || kind === "link" ? 170 : 110, header);
}
