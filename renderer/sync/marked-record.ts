import {
  attribute,
  describe,
  parentOf,
  type RecordName,
  type ResourceName,
  type Scalar,
} from "../../shared/contract/contract.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { recordPath } from "../app/record-path.ts";
import { messages } from "../language/language.ts";

/** One attribute of what came from the storage or the server, whatever it is. */
export function valueOf(
  row: Readonly<Record<string, unknown>> | null | undefined,
  name: string,
): Scalar {
  const value = row?.[name];
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** A record's values as its fields are shown by. */
export function valuesOf({ row, sync }: MarkedRow): Readonly<Record<string, Scalar>> {
  const values = row ?? sync.base ?? {};
  return Object.fromEntries(Object.keys(values).map((name) => [name, valueOf(values, name)]));
}

/** What a person knows the record by. */
export function markedName(marked: MarkedRow): string {
  const { nameField } = describe(marked.sync.resource);
  const name = attribute(valuesOf(marked), nameField);
  return name === null || name === "" ? messages().opportunity.untitled : String(name);
}

const isRecord = (resource: ResourceName): resource is RecordName => !parentOf(resource);

/** The address of the record, or of the one whose row it is; null where it is deleted here. */
export function markedHref({ sync, row }: MarkedRow): string | null {
  if (!row) return null;
  const { resource, id, parent_id } = sync;
  if (isRecord(resource)) return `#${recordPath({ resource, id }, "page")}`;
  const parent = parentOf(resource)?.resource;
  if (!parent || !isRecord(parent) || parent_id === undefined) return null;
  return `#${recordPath({ resource: parent, id: parent_id }, "page")}`;
}
