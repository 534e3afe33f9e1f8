import { attribute, type Scalar } from "../contract/contract.ts";
import { conditionProblem, isPeriod } from "./check-condition.ts";
import { addDays, localStartOfDay, type Weekday } from "./days.ts";
import { filterKind } from "./filter-fields.ts";
import { ME, type Condition, type Filter } from "./filter.ts";
import { daysOf, type DayRange } from "./periods.ts";
import type { ViewResource } from "./view.ts";

export interface MatchContext {
  /** ISO date on this device's clock. */
  readonly today: string;
  /** The name `ME` stands for; null while nobody said it. */
  readonly me: string | null;
  /** Monday unless said otherwise. */
  readonly firstWeekday?: Weekday;
  /** When a day begins, in UTC; this device's own midnight unless said otherwise. */
  readonly startOfDay?: (day: string) => string;
}

type Row = Readonly<Record<string, Scalar>>;
type Test = (value: Scalar) => boolean;

const MONDAY = 1;

const isEmpty: Test = (value) => value === null || value === "";

function textTest({ operator, values }: Condition, { me }: MatchContext): Test {
  const wanted = values.flatMap((value) => {
    const text = value === ME ? me : String(value);
    return text === null ? [] : [text.toLowerCase()];
  });
  const asked = (test: (text: string) => boolean): Test => {
    // A column has few different values and many of each.
    const known = new Map<Scalar, boolean>();
    return (value) => {
      let answer = known.get(value);
      if (answer === undefined) {
        const text = String(value ?? "").toLowerCase();
        answer = !isEmpty(value) && test(text);
        known.set(value, answer);
      }
      return answer;
    };
  };
  const not =
    (test: Test): Test =>
    (value) =>
      !test(value);
  // The records behind a bar of a chart are thousands of ids.
  const among = new Set(wanted);
  const equals = asked((text) => among.has(text));
  const includes = asked((text) => wanted.some((part) => text.includes(part)));
  switch (operator) {
    case "is_not":
      return not(equals);
    case "contains":
      return includes;
    case "contains_not":
      return not(includes);
    case "starts_with":
      return asked((text) => wanted.some((part) => text.startsWith(part)));
    default:
      return equals;
  }
}

function numberTest({ operator, values }: Condition): Test {
  const [first = 0, second = 0] = values.map(Number);
  const number =
    (test: (value: number) => boolean): Test =>
    (value) =>
      typeof value === "number" && test(value);
  switch (operator) {
    case "at_least":
      return number((value) => value >= first);
    case "at_most":
      return number((value) => value <= first);
    case "between":
      return number((value) => value >= first && value <= second);
    default:
      return number((value) => values.includes(value));
  }
}

/** The days a condition lets through. */
function rangeOf({ operator, values }: Condition, context: MatchContext): DayRange {
  const { today, firstWeekday = MONDAY } = context;
  const [first = today, second = today] = values.map(String);
  const [given] = values;
  switch (operator) {
    case "in_period":
      return daysOf(isPeriod(given) ? given : "today", today, firstWeekday);
    case "before":
      return { from: null, before: first };
    case "after":
      return { from: addDays(first, 1), before: null };
    case "between":
      return { from: first, before: addDays(second, 1) };
    case "within_next_days":
      return { from: today, before: addDays(today, Number(given) + 1) };
    case "older_than_days":
      return { from: null, before: addDays(today, -Number(given)) };
    default:
      return { from: first, before: addDays(first, 1) };
  }
}

/** ISO dates, and instants in UTC, are in the order of their letters. */
function rangeTest({ from, before }: DayRange): Test {
  return (value) =>
    typeof value === "string" &&
    value !== "" &&
    (from === null || value >= from) &&
    (before === null || value < before);
}

function testOf(resource: ViewResource, condition: Condition, context: MatchContext): Test {
  if (condition.operator === "is_empty") return isEmpty;
  if (condition.operator === "is_not_empty") return (value) => !isEmpty(value);
  switch (filterKind(resource, condition.field)) {
    case "number":
      return numberTest(condition);
    case "date":
      return rangeTest(rangeOf(condition, context));
    case "instant": {
      const { from, before } = rangeOf(condition, context);
      const startOfDay = context.startOfDay ?? localStartOfDay;
      return rangeTest({
        from: from && startOfDay(from),
        before: before && startOfDay(before),
      });
    }
    default:
      return textTest(condition, context);
  }
}

/**
 * Whether a record passes a filter. What can be worked out beforehand is, so that it is fast over 100,000. A
 * condition that cannot be asked (see `conditionProblem`) holds nothing back.
 */
export function createMatcher(
  resource: ViewResource,
  filter: Filter,
  context: MatchContext,
): (row: Row) => boolean {
  const tests = filter.conditions
    .filter((condition) => conditionProblem(resource, condition) === null)
    .map((condition) => ({ field: condition.field, test: testOf(resource, condition, context) }));
  if (tests.length === 0) return () => true;
  return filter.match === "all"
    ? (row) => tests.every(({ field, test }) => test(attribute(row, field)))
    : (row) => tests.some(({ field, test }) => test(attribute(row, field)));
}
