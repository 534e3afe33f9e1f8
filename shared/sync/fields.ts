import {
  attribute,
  describe,
  parentOf,
  resourceNames,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";

/** A prospect's copies of the opportunity it lists (shared/domain/prospect-opportunity.ts). */
const COPIES: ReadonlySet<string> = new Set([
  "amount",
  "stage",
  "probability",
  "expected_closing",
  "currency",
  "deal_owner",
  "contact_person",
]);

const computedFieldNames = new Map(
  resourceNames.map((resource) => [
    resource,
    Object.entries(describe(resource).fields).flatMap(([name, { computed }]) =>
      computed ? [name] : [],
    ),
  ]),
);

/** The fields the contract says are worked out. */
export function computedNames(resource: ResourceName): readonly string[] {
  return computedFieldNames.get(resource) ?? [];
}

/** Whether a field follows from others, so that it is neither sent as a change nor ever a conflict (docs/SYNC.md, S28). */
export function isComputed(resource: ResourceName, name: string, row: Row): boolean {
  if (computedNames(resource).includes(name)) return true;
  if (resource !== "prospect-opportunity" || !COPIES.has(name)) return false;
  return attribute(row, "opportunity") !== null;
}

const ownFieldNames = new Map(
  resourceNames.map((resource) => [
    resource,
    Object.keys(describe(resource).fields).filter((name) => name !== parentOf(resource)?.field),
  ]),
);

/** The fields both sides may change: all but a child's parent, which a list of children gives. */
export function ownFields(resource: ResourceName): readonly string[] {
  return ownFieldNames.get(resource) ?? [];
}

/**
 * The field by which a record here and one of the server that never met are known to be the same: names of lookups and
 * companies, and a prospect's row for an opportunity (docs/SYNC.md, S31). Undefined where nothing tells.
 */
export function nameToAdoptBy(resource: ResourceName): string | undefined {
  const { isLookup, nameField } = describe(resource);
  const isKnownByName = isLookup || resource === "prospect" || resource === "prospect-opportunity";
  return isKnownByName ? nameField : undefined;
}
