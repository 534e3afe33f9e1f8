import { describe, isChild, resourceNames, type ResourceName, type Row } from "./contract.ts";

/** A record as it is stored and carried: attributes that are null are left out, which most of them are. */
export type PackedRow = { readonly id: string } & Readonly<Record<string, string | number>>;

const blanks = new Map(
  resourceNames.map((resource) => {
    const stamps = isChild(resource)
      ? { id: "", idx: 0 }
      : { id: "", created_at: "", updated_at: "" };
    const fields = Object.keys(describe(resource).fields).map((name) => [name, null] as const);
    return [resource, { ...stamps, ...Object.fromEntries(fields) }];
  }),
);

/** Leaves out what is null. */
export function packRow(row: Row): PackedRow {
  const packed: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(row)) if (value !== null) packed[name] = value;
  return { id: row.id, ...packed };
}

/** Completes a record: every attribute there, in the contract's order, null where empty. */
export function unpackRow<R extends ResourceName>(
  resource: R,
  packed: { readonly id: string },
): Row<R> {
  // The one place where attributes become a record: the blank row holds all that the contract names.
  return { ...blanks.get(resource), ...packed } as Row<R>;
}
