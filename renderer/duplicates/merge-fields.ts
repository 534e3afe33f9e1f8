import { attribute, describe, type Row, type Scalar } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import type { MergeableName } from "../../shared/command.ts";
import { fieldLabel } from "../language/labels.ts";

/** A field in which two records differ. */
export interface DifferingField {
  readonly name: string;
  readonly field: Field;
  readonly label: string;
}

/** Which record's value each differing field takes, by the record's id; what the person has not chosen is absent. */
export type Choices = Readonly<Record<string, string>>;

/** The fields a person may choose between, and the labels of those that say the same in both, empty ones left out. */
export function compareFields(
  resource: MergeableName,
  a: Row<MergeableName>,
  b: Row<MergeableName>,
): { readonly differing: readonly DifferingField[]; readonly same: readonly string[] } {
  const differing: DifferingField[] = [];
  const same: string[] = [];
  for (const [name, field] of Object.entries(describe(resource).fields)) {
    if (field.computed) continue;
    const label = fieldLabel(resource, name);
    const value = attribute(a, name);
    if (value !== attribute(b, name)) differing.push({ name, field, label });
    else if (value !== null) same.push(label);
  }
  return { differing, same };
}

/** Whose value a field takes: as chosen; else the kept record's, or the other's where the kept one has none. */
export function chosenId(
  { name }: Pick<DifferingField, "name">,
  choices: Choices,
  kept: Row<MergeableName>,
  other: Row<MergeableName>,
): string {
  return choices[name] ?? (attribute(kept, name) === null ? other.id : kept.id);
}

/** What the kept record takes over from the other. */
export function mergedValues(
  differing: readonly DifferingField[],
  choices: Choices,
  kept: Row<MergeableName>,
  other: Row<MergeableName>,
): Readonly<Record<string, Scalar>> {
  const taken = differing.filter((field) => chosenId(field, choices, kept, other) === other.id);
  return Object.fromEntries(taken.map(({ name }) => [name, attribute(other, name)]));
}
