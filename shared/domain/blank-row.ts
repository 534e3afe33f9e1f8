import { isChild, type ResourceName, type Row } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import type { Environment } from "./draft.ts";

/** A new record with an id and its stamps, and nothing in it yet; a child's idx comes with its place. */
export function blankRow<R extends ResourceName>(resource: R, environment: Environment): Row<R> {
  const id = environment.newId(resource);
  const now = environment.now();
  const stamps = isChild(resource) ? { id } : { id, created_at: now, updated_at: now };
  return unpackRow(resource, stamps);
}
