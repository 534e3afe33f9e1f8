import { describe, type RecordName } from "../../shared/contract/contract.ts";
import type { FieldEntry } from "../forms/sections.ts";

/** The fields of a resource: the name a record is known by, then every other one of the contract. */
export function columnEntries(resource: RecordName): readonly FieldEntry[] {
  const { fields, nameField } = describe(resource);
  const entries = Object.entries(fields).map(([name, field]) => ({ name, field }));
  return entries.toSorted((a, b) => Number(b.name === nameField) - Number(a.name === nameField));
}
