import {
  attribute,
  describe,
  isChild,
  type ResourceName,
  type Scalar,
} from "../../shared/contract/contract.ts";
import type { Change } from "../../shared/store.ts";
import { formatField } from "../forms/format.ts";
import { fieldLabel, resourceLabel } from "../language/labels.ts";

type Values = Readonly<Record<string, Scalar>>;

/** One line of a record's history, in the person's language. */
export type Step =
  | { readonly kind: "made" }
  | { readonly kind: "deleted" }
  | { readonly kind: "field"; readonly label: string; readonly from: string; readonly to: string }
  | { readonly kind: "row_added"; readonly resource: string; readonly name: string }
  | { readonly kind: "row_deleted"; readonly resource: string; readonly name: string }
  | {
      readonly kind: "row_field";
      readonly name: string;
      readonly label: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "reordered" };

export interface StepContext {
  readonly companyCurrency: string;
  /** The record as it now is, for what a change leaves unsaid (its currency). */
  readonly row: Values;
  /** What a row of the record is called now; null for one that is gone. */
  readonly rowName: (id: string) => string | null;
}

const valuesOf = (patch: Change["before"]): Values => ({ ...patch });

/** Fields that a person reads of: not what follows from others, nor which record a row is of. */
function toldFields(resource: ResourceName, names: readonly string[]): readonly string[] {
  const { fields, parent } = describe(resource);
  return names.filter((name) => fields[name] && !fields[name].computed && name !== parent?.field);
}

function fieldSteps({ resource, before, after }: Change, { row, companyCurrency }: StepContext) {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return toldFields(resource, Object.keys({ ...old, ...now })).flatMap((name) => {
    const field = describe(resource).fields[name];
    if (!field) return [];
    const text = (values: Values) =>
      formatField(name, field, { ...row, [name]: null, ...values }, companyCurrency);
    return [{ label: fieldLabel(resource, name), from: text(old), to: text(now) }];
  });
}

function nameIn({ resource, before, after }: Change): string | null {
  const { nameField, fields } = describe(resource);
  if (fields[nameField]?.refersTo?.by === "id") return null;
  const name = attribute(valuesOf(after), nameField) ?? attribute(valuesOf(before), nameField);
  return name === null ? null : String(name);
}

/** What one write did to a record and its rows, line by line. */
export function stepsOf(changes: readonly Change[], context: StepContext): readonly Step[] {
  const steps: Step[] = [];
  let isReordered = false;
  for (const change of changes) {
    const { resource, id, before, after } = change;
    if (!isChild(resource)) {
      if (before === null) steps.push({ kind: "made" });
      else if (after === null) steps.push({ kind: "deleted" });
      else
        steps.push(
          ...fieldSteps(change, context).map((step) => ({ kind: "field" as const, ...step })),
        );
      continue;
    }
    const name = context.rowName(id) ?? nameIn(change) ?? resourceLabel(resource);
    if (before === null) steps.push({ kind: "row_added", resource: resourceLabel(resource), name });
    else if (after === null) {
      steps.push({ kind: "row_deleted", resource: resourceLabel(resource), name });
    } else {
      steps.push(
        ...fieldSteps(change, context).map((step) => ({
          kind: "row_field" as const,
          name,
          ...step,
        })),
      );
      isReordered ||= "idx" in after;
    }
  }
  const movesByItself = steps.some(({ kind }) => kind === "row_added" || kind === "row_deleted");
  if (isReordered && !movesByItself) steps.push({ kind: "reordered" });
  return steps;
}
