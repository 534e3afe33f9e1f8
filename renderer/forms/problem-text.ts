import { describe, type ResourceName, type Scalar } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import {
  attributeOf,
  pointerTo,
  type FieldProblem,
  type ValueCause,
} from "../../shared/contract/problem.ts";
import { checkValue } from "../../shared/contract/validation.ts";
import type { Refusal } from "../../shared/store.ts";
import { messages } from "../language/language.ts";
import { fieldLabel, optionLabel, resourceLabel, resourcePlural } from "../language/labels.ts";
import { formatDate, formatNumber } from "./format.ts";

/** What is wrong in the person's words; the API's are in shared/contract/problem.ts. */

const EXAMPLE_DATE = "2024-01-15";

/** What is wrong with a value, to follow the name of its field. */
export function valueProblem(cause: ValueCause, field: Field | undefined): string {
  const { problems } = messages();
  switch (cause.code) {
    case "required":
      return problems.required;
    case "missing":
      return problems.missing;
    case "not_text":
      return problems.notText;
    case "too_long":
      return problems.tooLong(formatNumber(cause.max));
    case "not_a_number":
      return problems.notANumber;
    case "out_of_range":
      return problems.outOfRange(formatNumber(cause.min), formatNumber(cause.max));
    case "not_an_email":
      return problems.notAnEmail;
    case "not_a_date":
      return problems.notADate(formatDate(EXAMPLE_DATE));
    case "not_a_currency":
      return problems.notACurrency;
    case "not_an_option": {
      const labels = cause.options.map((option) => (field ? optionLabel(field, option) : option));
      return problems.notAnOption(labels.join(", "));
    }
    case "unknown_attribute":
      return problems.unknownAttribute;
    case "unknown_lookup":
      return problems.unknownLookup(resourcePlural(cause.lookup), cause.value);
    case "no_such_parent":
      return problems.noSuchParent(resourceLabel(cause.parent));
  }
}

/** What is wrong, with the label of the field it is about. */
export function problemText(resource: ResourceName, problem: FieldProblem): string {
  const { problems } = messages();
  const { cause } = problem;
  switch (cause.code) {
    case "not_an_object":
      return problems.notAnObject;
    case "unknown_lost_reason":
      return problems.unknownLostReason(cause.value);
    case "no_lost_reason":
      return problems.noLostReason;
    case "not_every_child":
      return problems.notEveryChild;
    default: {
      const name = attributeOf(problem);
      const field = describe(resource).fields[name];
      return problems.about(fieldLabel(resource, name), valueProblem(cause, field));
    }
  }
}

/** What is wrong with the value of a field, which it names; null where nothing is. */
export function checkText(resource: ResourceName, name: string, value: Scalar): string | null {
  const checked = checkValue(resource, name, value);
  if (checked.ok) return null;
  return checked.causes
    .map((cause) => problemText(resource, { pointer: pointerTo(name), cause }))
    .join(". ");
}

/** Why a command on a record of the resource was not carried out. */
export function refusalText(resource: ResourceName, refusal: Refusal): string {
  const { problems } = messages();
  switch (refusal.kind) {
    case "invalid":
      return refusal.problems.map((problem) => problemText(resource, problem)).join(". ");
    case "not_found":
      return problems.gone(resourceLabel(refusal.resource));
    case "in_use":
      return problems.inUse(refusal.name, refusal.count, formatNumber(refusal.count));
    case "changed":
    case "id_taken":
      // Screens name no id and expect nothing: only programs are refused for it.
      throw new Error(`a screen was refused: ${refusal.kind}`);
  }
}
