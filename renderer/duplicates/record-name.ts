import { attribute, describe, type Row } from "../../shared/contract/contract.ts";
import type { MergeableName } from "../../shared/command.ts";
import { resourceLabel } from "../language/labels.ts";

/** What a person knows a record by. */
export const recordName = (resource: MergeableName, row: Row): string =>
  String(attribute(row, describe(resource).nameField) ?? resourceLabel(resource));

export const recordHref = (resource: MergeableName, id: string): string => `#/${resource}/${id}`;

export const mergePath = (resource: MergeableName, kept: string, other: string): string =>
  `/merge/${resource}/${kept}/${other}`;
