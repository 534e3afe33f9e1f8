import { describe } from "../../shared/contract/contract.ts";
import { isPeriod } from "../../shared/views/check-condition.ts";
import { filterKind } from "../../shared/views/filter-fields.ts";
import { ME, type Condition, type Operator } from "../../shared/views/filter.ts";
import { valueShape } from "../../shared/views/value-shape.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { formatDate, formatNumber } from "../forms/format.ts";
import { fieldLabel, optionLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";

/** What a field that can be filtered by is called. */
export function filterFieldName(resource: ViewResource, field: string): string {
  const { stamps, certainRecords } = messages().views;
  // Charts name the records behind a bar by their ids, and the import those it made.
  if (field === "id") return certainRecords;
  if (field === "created_at" || field === "updated_at") return stamps[field];
  return fieldLabel(resource, field);
}

/** @param count how many values there are */
export function operatorName(operator: Operator, count = 1): string {
  const { operators, operatorsOfSeveral } = messages().views;
  if (count > 1 && (operator === "is" || operator === "is_not")) {
    return operatorsOfSeveral[operator];
  }
  return operators[operator];
}

/** What a text value of a field is called on screen. */
export function valueName(
  resource: ViewResource,
  name: string,
  value: string,
  me: string | null,
): string {
  const { views } = messages();
  if (value === ME) return me === null ? views.me : views.meNamed(me);
  const field = describe(resource).fields[name];
  return field ? optionLabel(field, value) : value;
}

/** What a condition's values are called; null where it has none to say. */
function valuesName(
  resource: ViewResource,
  { field, operator, values }: Condition,
  me: string | null,
): string | null {
  const { views } = messages();
  const shape = valueShape(filterKind(resource, field) ?? "text", operator);
  const [first, second] = values;
  if (shape === "none") return null;
  if (first === undefined) return views.emptyValue;
  if (field === "id") return formatNumber(values.length);
  switch (shape) {
    case "period":
      return isPeriod(first) ? views.periods[first] : String(first);
    case "count_of_days":
      return views.daysValue(Number(first));
    case "number":
      return formatNumber(Number(first));
    case "numbers":
      return views.between(formatNumber(Number(first)), formatNumber(Number(second)));
    case "day":
      return formatDate(String(first));
    case "days":
      return views.between(formatDate(String(first)), formatDate(String(second)));
    default: {
      const name = valueName(resource, field, String(first), me);
      return values.length > 1 ? views.andMore(name, values.length - 1) : name;
    }
  }
}

/** A condition in words: field, what is asked, and of what. */
export function conditionText(resource: ViewResource, condition: Condition, me: string | null) {
  return {
    field: filterFieldName(resource, condition.field),
    operator: operatorName(condition.operator, condition.values.length),
    value: valuesName(resource, condition, me),
  };
}
