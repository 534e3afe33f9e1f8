import { expect, test } from "vitest";
import { problemDetail } from "./problem.ts";
import { checkBody } from "./validation.ts";

const problemsOf = (body: unknown) => {
  const checked = checkBody("opportunity", body, "update");
  return checked.ok ? [] : checked.problems;
};

const cases: readonly [what: string, body: unknown, cause: object, detail: string][] = [
  [
    "nothing where something must be",
    { company: " " },
    { code: "required" },
    "company is required and cannot be empty",
  ],
  ["a number for a text", { title: 5 }, { code: "not_text" }, "title must be text"],
  [
    "too much text",
    { title: "x".repeat(1_001) },
    { code: "too_long", max: 1_000 },
    "title must be at most 1000 characters long",
  ],
  [
    "a text for a number",
    { total: 1, probability: "half" },
    { code: "not_a_number" },
    "probability must be a number",
  ],
  [
    "more than all",
    { probability: 101 },
    { code: "out_of_range", min: 0, max: 100 },
    "probability must be between 0 and 100",
  ],
  [
    "no e-mail address",
    { contact_email: "me" },
    { code: "not_an_email" },
    "contact_email must be an e-mail address such as name@example.com",
  ],
  [
    "a day there is not",
    { expected_closing: "2026-02-30" },
    { code: "not_a_date" },
    "expected_closing must be a date such as 2024-01-15",
  ],
  [
    "a currency there is not",
    { currency: "XYZ" },
    { code: "not_a_currency" },
    "currency must be an ISO 4217 currency code such as USD",
  ],
  [
    "a status there is not",
    { status: "Won" },
    { code: "not_an_option" },
    "status must be one of Open, Quotation, Converted, Lost, Replied, Closed",
  ],
  [
    "an attribute there is not",
    { "a/b~c": 1 },
    { code: "unknown_attribute" },
    "a/b~c is not an attribute of opportunity",
  ],
  ["no record at all", [], { code: "not_an_object" }, "the body must be a JSON object"],
];

for (const [what, body, cause, detail] of cases) {
  test(`${what} has one cause, which the API says in English`, () => {
    const problems = problemsOf(body);
    expect(problems).toMatchObject([{ cause }]);
    expect(problems.map(problemDetail)).toEqual([detail]);
  });
}

test("a required attribute that a new record lacks is named", () => {
  const checked = checkBody("prospect", {}, "create");
  expect(checked.ok ? [] : checked.problems.map(problemDetail)).toEqual(["company is required"]);
});
