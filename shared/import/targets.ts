import { describe, type RecordName, type ResourceName } from "../contract/contract.ts";
import type { Field } from "../contract/field.ts";

/** What a file can bring in: whatever is no row of another record. */
export const IMPORTABLE: readonly RecordName[] = [
  "opportunity",
  "prospect",
  "opportunity-type",
  "opportunity-lost-reason",
  "sales-stage",
];

/** The record a row is: it is found by it, never given it. */
export const ID = "id";
/** Why an opportunity was lost: in a file a column of it, in Satchel a record of its own beneath it. */
export const LOST_REASON = "lost_reason";

/** Something a column can fill, and the field of the contract its values are checked as. */
export interface Target {
  readonly name: string;
  readonly field: Field;
  readonly checkedAs: { readonly resource: ResourceName; readonly name: string } | null;
}

const ID_TARGET: Target = { name: ID, field: { kind: "text", label: "ID" }, checkedAs: null };

const LOST_REASON_DETAIL = "opportunity-lost-reason-detail";
const LOST_REASON_TARGET: Target = {
  name: LOST_REASON,
  field: {
    ...describe(LOST_REASON_DETAIL).fields["lost_reason"],
    kind: "link",
    label: "Lost Reason",
  },
  checkedAs: { resource: LOST_REASON_DETAIL, name: "lost_reason" },
};

const targetsByResource = new Map<RecordName, readonly Target[]>(
  IMPORTABLE.map((resource) => [
    resource,
    [
      ID_TARGET,
      ...Object.entries(describe(resource).fields)
        .filter(([, field]) => !field.computed)
        .map(([name, field]) => ({ name, field, checkedAs: { resource, name } })),
      ...(resource === "opportunity" ? [LOST_REASON_TARGET] : []),
    ],
  ]),
);

/** What the columns of a file may fill, in the order of the contract. */
export function targetsOf(resource: RecordName): readonly Target[] {
  return targetsByResource.get(resource) ?? [];
}

/** The target of that name. */
export function targetNamed(resource: RecordName, name: string): Target | undefined {
  return targetsOf(resource).find((target) => target.name === name);
}
