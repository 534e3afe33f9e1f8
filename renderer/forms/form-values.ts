import type { Resolver } from "react-hook-form";
import {
  attribute,
  describe,
  type ResourceName,
  type Scalar,
} from "../../shared/contract/contract.ts";
import { attributeOf } from "../../shared/contract/problem.ts";
import { checkBody } from "../../shared/contract/validation.ts";
import { problemText } from "./problem-text.ts";

/** What a form holds: a value for every field of the resource that a person may set. */
export type FormValues = Record<string, Scalar>;

/** The names of the fields a person may set. */
export function editableFields(resource: ResourceName): string[] {
  return Object.entries(describe(resource).fields).flatMap(([name, { computed }]) =>
    computed ? [] : [name],
  );
}

/** What the form of a record starts with; of a new one: what is given, else the contract's defaults. */
export function formValues(
  resource: ResourceName,
  row: Readonly<Record<string, Scalar>> | null,
  given: FormValues = {},
): FormValues {
  const { fields } = describe(resource);
  return Object.fromEntries(
    editableFields(resource).map((name) => [
      name,
      row ? attribute(row, name) : (given[name] ?? fields[name]?.default ?? null),
    ]),
  );
}

/** The values that differ from those the form started with. */
export function changedValues(start: FormValues, values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== (start[name] ?? null)),
  );
}

/** The contract's validation as a resolver of React Hook Form. */
export function contractResolver(
  resource: ResourceName,
  purpose: "create" | "update",
): Resolver<FormValues> {
  return (values) => {
    const checked = checkBody(resource, values, purpose);
    if (checked.ok) return { values, errors: {} };
    const errors = Object.fromEntries(
      checked.problems.map((problem) => [
        attributeOf(problem),
        { type: "contract", message: problemText(resource, problem) },
      ]),
    );
    return { values: {}, errors };
  };
}
