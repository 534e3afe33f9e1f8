import { expect, test } from "vitest";
import type {
  ColumnMapping,
  DuplicateRule,
  FieldMapping,
  LookupNames,
  Mapping,
  ValueTarget,
} from "./mapping.ts";
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

const NEVER: DuplicateRule = { key: [], action: "create" };
const mappingOf = (fields: Mapping["fields"], duplicates = NEVER): Mapping => ({
  resource: "opportunity",
  fields,
  duplicates,
});

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

const BY_TITLE: DuplicateRule = { key: ["title"], action: "skip" };
const TITLED = { ...REQUIRED, title: column(0), opportunity_amount: column(1, { whenBlank: "7" }) };

function planAll(
  duplicates: DuplicateRule,
  rows: string[][],
  existing: Record<string, string[]> = {},
) {
  const known = new Map(
    Object.entries(existing).map(([title, ids]) => [JSON.stringify([title]), ids]),
  );
  const planRow = rowPlanner(mappingOf(TITLED, duplicates), LOOKUPS, known);
  return rows.map((cells, at) => planRow({ line: at + 2, cells }));
}

test("a row whose record is there is skipped, whatever its case and blanks", () => {
  expect(
    planAll(
      BY_TITLE,
      [
        ["  BIG  deal", "1"],
        ["Small", "2"],
      ],
      { "big deal": ["o1"] },
    ),
  ).toMatchObject([{ kind: "skip", of: { in: "store", id: "o1" } }, { kind: "create" }]);
});

test("a row that is like an earlier one of the file is skipped too", () => {
  expect(
    planAll(BY_TITLE, [
      ["A", "1"],
      ["B", "2"],
      ["a", "3"],
    ]),
  ).toMatchObject([
    { kind: "create" },
    { kind: "create" },
    { kind: "skip", of: { in: "file", line: 2 } },
  ]);
});

test("a row with a blank key is like no other", () => {
  const rows = planAll(BY_TITLE, [
    ["", "1"],
    ["", "2"],
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(["create", "create"]);
});

test("a bad row does not stand for those like it that follow", () => {
  expect(
    planAll(BY_TITLE, [
      ["A", "much"],
      ["A", "2"],
    ]),
  ).toMatchObject([{ kind: "reject" }, { kind: "create" }]);
});

test("an update gives only the cells that are filled, and nothing that is given to every row", () => {
  const rule: DuplicateRule = { key: ["title"], action: "update_filled" };
  expect(
    planAll(
      rule,
      [
        ["A", "5"],
        ["B", ""],
      ],
      { a: ["o1"], b: ["o2"] },
    ),
  ).toMatchObject([
    { kind: "update", of: { id: "o1" }, body: { title: "A", opportunity_amount: 5 } },
    { kind: "update", of: { id: "o2" } },
  ]);
  const [, blank] = planAll(
    rule,
    [
      ["A", "5"],
      ["B", ""],
    ],
    { a: ["o1"], b: ["o2"] },
  );
  expect(blank).toMatchObject({ body: { title: "B" } });
  expect(blank).not.toHaveProperty("body.opportunity_amount");
  expect(blank).not.toHaveProperty("body.company");
});

test("an update that also empties gives blank cells what they were said to be", () => {
  const rule: DuplicateRule = { key: ["title"], action: "update_all" };
  expect(planAll(rule, [["B", ""]], { b: ["o2"] })).toMatchObject([
    { kind: "update", body: { title: "B", opportunity_amount: 7 } },
  ]);
});

test("a row that several records are like is rejected, for which of them it is nobody can tell", () => {
  const rule: DuplicateRule = { key: ["title"], action: "update_filled" };
  expect(planAll(rule, [["A", "5"]], { a: ["o1", "o2"] })).toEqual([
    { kind: "reject", problems: [{ field: null, cause: { kind: "ambiguous", records: 2 } }] },
  ]);
});
