import { z } from "zod";
import type { Records } from "./records.ts";
import { RESOURCES, type ResourceName, type Row } from "./resources.ts";

const resource = z.enum(Object.keys(RESOURCES) as ResourceName[]);
const fields = z.record(z.string(), z.unknown());
const id = z.string();

/** A change another client makes, as data: `{"create": "prospect", "fields": {...}}` and so on. */
export const edit = z.union([
  z.strictObject({ create: resource, fields }),
  z.strictObject({ update: resource, id, fields }),
  z.strictObject({ remove: resource, id }),
  z.strictObject({ reorder: resource, parentId: id, ids: z.array(id) }),
  z.strictObject({ restore: z.number().int() }),
]);
export type Edit = z.infer<typeof edit>;

/** @returns what each made: the row, the children, or nothing */
export function applyEdits(records: Records, edits: readonly Edit[]): (Row | Row[] | null)[] {
  return edits.map((change) => {
    if ("create" in change) return records.create(change.create, change.fields);
    if ("update" in change) return records.update(change.update, change.id, change.fields);
    if ("reorder" in change) return records.reorder(change.reorder, change.parentId, change.ids);
    if ("remove" in change) records.remove(change.remove, change.id);
    else records.restore(change.restore);
    return null;
  });
}
