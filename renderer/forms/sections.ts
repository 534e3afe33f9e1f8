import { describe, type ResourceName } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import { fieldLabel, resourceLabel, sectionLabel } from "../language/labels.ts";

export interface FieldEntry {
  readonly name: string;
  readonly field: Field;
}

export interface FormEntry extends FieldEntry {
  /** In the person's language. */
  readonly label: string;
}

export interface FormSection {
  readonly title: string;
  readonly entries: readonly FormEntry[];
}

/** The fields of a resource by section, in the order of the contract but long texts last; without the link to its parent. */
export function sectionsOf(resource: ResourceName): readonly FormSection[] {
  const { parent, fields } = describe(resource);
  const entries = Object.entries(fields)
    .filter(([name]) => name !== parent?.field)
    .map(([name, field]) => ({ name, field, label: fieldLabel(resource, name) }))
    .toSorted(
      (a, b) => Number(a.field.kind === "long_text") - Number(b.field.kind === "long_text"),
    );
  const names = [...new Set(entries.map(({ field }) => field.section))];
  return names.map((section) => ({
    title: section ? sectionLabel(section) : resourceLabel(resource),
    entries: entries.filter(({ field }) => field.section === section),
  }));
}
