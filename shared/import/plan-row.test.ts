import { expect, test } from "vitest";
import type { ColumnMapping, FieldMapping, LookupNames, Mapping, ValueTarget } from "./mapping.ts";
import { rowPlanner } from "./plan-row.ts";

const LOOKUPS: LookupNames = {
  "opportunity-type": ["Sales"],
  "opportunity-lost-reason": [],
  "sales-stage": ["Prospecting"],
};

const column = (at: number, changes: Partial<ColumnMapping> = {}): FieldMapping => ({
  from: "column",
  column: at,
  whenBlank: "",
  numberFormat: "1,234.56",
  dateFormat: "yyyy-mm-dd",
  multiplier: 1,
  values: {},
  ...changes,
});
const fixed = (value: string): FieldMapping => ({ from: "fixed", value });

const REQUIRED = {
  opportunity_from: fixed("Customer"),
  party_name: fixed("Acme"),
  company: fixed("Our Company"),
  transaction_date: fixed("2024-01-15"),
};

function plan(fields: Record<string, FieldMapping>, ...cells: string[]) {
  const mapping: Mapping = { resource: "opportunity", fields: { ...REQUIRED, ...fields } };
  return rowPlanner(mapping, LOOKUPS)({ line: 2, cells });
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
    ok: true,
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
    ok: true,
    body: { transaction_date: "2024-02-01" },
  });
});

test("a blank cell without such a value empties the field, and is an error where one is required", () => {
  expect(plan({ title: column(0) }, "")).toMatchObject({ ok: true, body: { title: null } });
  expect(plan({ party_name: column(0) }, "")).toEqual({
    ok: false,
    problems: [{ field: "Party", reason: "is required and cannot be empty" }],
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
    ok: false,
    problems: [
      {
        field: "Status",
        reason:
          "“Great” is not one of Open, Quotation, Converted, Lost, Replied, Closed; choose what it becomes",
      },
      {
        field: "Expected Closing Date",
        reason: "“31.12.2024” is not a date written as yyyy-mm-dd",
      },
      { field: "Opportunity Amount", reason: "“12x” is not a number such as 1,234.56" },
      { field: "Sales Stage", reason: "“Dreaming” does not exist yet; choose what it becomes" },
      { field: "Probability (%)", reason: "“120” must be between 0 and 100" },
      {
        field: "Contact Email",
        reason: "“nobody” must be an e-mail address such as name@example.com",
      },
    ],
  });
});

test("a required field nothing is mapped to is an error of every row", () => {
  const mapping: Mapping = { resource: "prospect", fields: { company_name: column(0) } };
  expect(rowPlanner(mapping, LOOKUPS)({ line: 2, cells: ["Acme"] })).toEqual({
    ok: false,
    problems: [{ field: "Company", reason: "is required" }],
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
    ok: true,
    body: { status: "Converted", sales_stage: "Demo" },
    creates: [{ resource: "sales-stage", name: "Demo" }],
  });
  // A status is never empty: emptying it puts its default back.
  expect(plan(fields, "?", "?")).toMatchObject({
    ok: true,
    body: { status: "Open", sales_stage: null },
    creates: [],
  });
});

test("names of lookups and choices are found whatever their case", () => {
  expect(plan({ status: column(0), sales_stage: column(1) }, "LOST", "prospecting")).toMatchObject({
    ok: true,
    body: { status: "Lost", sales_stage: "Prospecting" },
    creates: [],
  });
});

test("spellings of a new lookup that differ in case only are one record", () => {
  const values: Record<string, ValueTarget> = { Demo: { to: "new" }, demo: { to: "new" } };
  const mapping: Mapping = {
    resource: "opportunity",
    fields: { ...REQUIRED, sales_stage: column(0, { values }) },
  };
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
    expect(plan({ sales_stage: column(0) }, text)).toMatchObject({ ok: false });
    expect(plan({ title: column(0) }, text)).toMatchObject({ ok: true, body: { title: text } });
  }
});

test("a malformed row is rejected with what is wrong with its shape", () => {
  const planRow = rowPlanner({ resource: "opportunity", fields: REQUIRED }, LOOKUPS);
  expect(planRow({ line: 3, cells: ["x"], malformed: "the row has 1 cells" })).toEqual({
    ok: false,
    problems: [{ field: null, reason: "the row has 1 cells" }],
  });
});
