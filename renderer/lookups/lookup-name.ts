import { attribute, describe, type LookupName, type Row } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";

export function lookupName(resource: LookupName, row: Row<LookupName>): string {
  return String(attribute(row, describe(resource).nameField) ?? "");
}

/** Said when another record of the list has this name already, in any letter case; it may still be saved. */
export function duplicateWarning(
  resource: LookupName,
  rows: readonly Row<LookupName>[],
  name: string,
  ownId?: string,
): string | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  const taken = rows.some(
    (row) => row.id !== ownId && lookupName(resource, row).trim().toLocaleLowerCase() === wanted,
  );
  if (wanted === "" || !taken) return undefined;
  return messages().lookups.taken;
}
