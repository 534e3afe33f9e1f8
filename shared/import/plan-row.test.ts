import { expect, test } from "vitest";
import { column, LOOKUPS, mappingOf, NEVER, REQUIRED } from "./mapping-for-tests.ts";
import type { FieldMapping, Mapping, ValueTarget } from "./mapping.ts";
import { rowPlanner } from "./plan-row.ts";

function plan(fields: Record<string, FieldMapping>, ...cells: string[]) {
  return rowPlanner(mappingOf({ ...REQUIRED, ...fields }), LOOKUPS)({ line: 2, cells });
}

test("a row becomes a body of columns and fixed values; unmapped fields are left out", () => {
  expect(
    plan(
      {
        party_name: column(0),
        opportunity_amount: column(1, { numberFormat: "1.234,56" }),
        expected_closing: column(2, { dateFormat: "dd.mm.yyyy" }),
      },
      " Cancity ",
      "1.234,56",
      "31.12.2024",
    ),
  ).toEqual({
    kind: "create",
    lostReason: null,
    creates: [],
    body: {
      opportunity_from: "Customer",
      party_name: "Cancity",
      company: "Our Company",
      transaction_date: "2024-01-15",
      opportunity_amount: 1234.56,
      expected_closing: "2024-12-31",
    },
  });
});

test("a blank cell takes the value given for blank ones, whatever the column's own format", () => {
  const source = column(0, { whenBlank: "2024-02-01", dateFormat: "dd.mm.yyyy" });
  expect(plan({ transaction_date: source }, " ")).toMatchObject({
    kind: "create",
    body: { transaction_date: "2024-02-01" },
  });
});

test("a blank cell without such a value empties the field, and is an error where one is required", () => {
  expect(plan({ title: column(0) }, "")).toMatchObject({ kind: "create", body: { title: null } });
  expect(plan({ party_name: column(0) }, "")).toEqual({
    kind: "reject",
    problems: [{ field: "party_name", cause: { kind: "required" } }],
  });
});

test("every problem of a row is named at once, with the text that caused it", () => {
  expect(
    plan(
      {
        opportunity_amount: column(0),
        expected_closing: column(1),
        contact_email: column(2),
        probability: column(3),
        status: column(4),
        sales_stage: column(5),
      },
      "12x",
      "31.12.2024",
      "nobody",
      "120",
      "Great",
      "Dreaming",
    ),
  ).toEqual({
    kind: "reject",
    problems: [
      {
        field: "status",
        cause: { kind: "not_an_option", text: "Great", options: expect.arrayContaining(["Open"]) },
      },
      {
        field: "expected_closing",
        cause: { kind: "not_a_date", text: "31.12.2024", format: "yyyy-mm-dd" },
      },
      {
        field: "opportunity_amount",
        cause: { kind: "not_a_number", text: "12x", format: "1,234.56" },
      },
      {
        field: "sales_stage",
        cause: { kind: "no_such_name", text: "Dreaming", lookup: "sales-stage" },
      },
      {
        field: "probability",
        cause: { kind: "refused", text: "120", why: { code: "out_of_range", min: 0, max: 100 } },
      },
      {
        field: "contact_email",
        cause: { kind: "refused", text: "nobody", why: { code: "not_an_email" } },
      },
    ],
  });
});

test("a required field nothing is mapped to is an error of every row", () => {
  const mapping: Mapping = {
    resource: "prospect",
    fields: { company_name: column(0) },
    duplicates: NEVER,
  };
  expect(rowPlanner(mapping, LOOKUPS)({ line: 2, cells: ["Acme"] })).toEqual({
    kind: "reject",
    problems: [{ field: "company", cause: { kind: "required" } }],
  });
});

test("values go where they were sent: to a choice, to nothing, to a new lookup record", () => {
  const values: Record<string, ValueTarget> = {
    Won: { to: "value", value: "Converted" },
    "?": { to: "empty" },
    Demo: { to: "new" },
  };
  const fields = { status: column(0, { values }), sales_stage: column(1, { values }) };
  expect(plan(fields, "Won", "Demo")).toMatchObject({
    kind: "create",
    body: { status: "Converted", sales_stage: "Demo" },
    creates: [{ resource: "sales-stage", name: "Demo" }],
  });
  // A status is never empty: emptying it puts its default back.
  expect(plan(fields, "?", "?")).toMatchObject({
    kind: "create",
    body: { status: "Open", sales_stage: null },
    creates: [],
  });
});

test("names of lookups and choices are found whatever their case", () => {
  expect(plan({ status: column(0), sales_stage: column(1) }, "LOST", "prospecting")).toMatchObject({
    kind: "create",
    body: { status: "Lost", sales_stage: "Prospecting" },
    creates: [],
  });
});

test("spellings of a new lookup that differ in case only are one record", () => {
  const values: Record<string, ValueTarget> = { Demo: { to: "new" }, demo: { to: "new" } };
  const mapping = mappingOf({ ...REQUIRED, sales_stage: column(0, { values }) });
  const planRow = rowPlanner(mapping, LOOKUPS);
  planRow({ line: 2, cells: ["Demo"] });
  expect(planRow({ line: 3, cells: ["demo"] })).toMatchObject({
    body: { sales_stage: "Demo" },
    creates: [{ name: "Demo" }],
  });
});

test("a number of employees falls into its range", () => {
  expect(plan({ no_of_employees: column(0) }, "2,822")).toMatchObject({
    body: { no_of_employees: "1000+" },
  });
});

test("a value called like a part of JavaScript is a value like any other", () => {
  for (const text of ["__proto__", "constructor"]) {
    expect(plan({ sales_stage: column(0) }, text)).toMatchObject({ kind: "reject" });
    expect(plan({ title: column(0) }, text)).toMatchObject({
      kind: "create",
      body: { title: text },
    });
  }
});

test("a malformed row is rejected with what is wrong with its shape", () => {
  const planRow = rowPlanner(mappingOf(REQUIRED), LOOKUPS);
  const malformed = { kind: "cell_count", cells: 1, columns: 2 } as const;
  expect(planRow({ line: 3, cells: ["x"], malformed })).toEqual({
    kind: "reject",
    problems: [{ field: null, cause: malformed }],
  });
});

test("a lost reason is kept apart from the opportunity it goes under", () => {
  const values: Record<string, ValueTarget> = { "Too dear": { to: "new" } };
  expect(plan({ lost_reason: column(0, { values }) }, "Too dear")).toMatchObject({
    lostReason: "Too dear",
    body: expect.not.objectContaining({ lost_reason: "Too dear" }),
    creates: [{ resource: "opportunity-lost-reason", name: "Too dear" }],
  });
});
