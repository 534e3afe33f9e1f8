import { expect, test } from "vitest";
import Papa from "papaparse";
import { contract } from "../../shared/contract/contract.ts";
import { decode, detectEncoding } from "../../shared/import/decode.ts";
import { guessMapping } from "../../shared/import/guess.ts";
import { rowPlanner } from "../../shared/import/plan-row.ts";
import { profileColumns } from "../../shared/import/profile.ts";
import { detectDelimiter, readSheet } from "../../shared/import/sheet.ts";
import { fieldLabel } from "../language/labels.ts";
import { csvParts } from "./csv.ts";

const NAMES = ["title", "party_name", "opportunity_amount", "expected_closing", "phone"] as const;
const columns = NAMES.map((name) => ({ name, label: contract.opportunity.fields[name].label }));
const rows = [
  {
    id: "1",
    title: 'Crane, "big"\nand red',
    party_name: "=1+1",
    opportunity_amount: -1234.5,
    expected_closing: "2026-03-09",
    phone: "+49 170 1234567",
  },
  {
    id: "2",
    title: "Boat",
    party_name: "'s-Hertogenbosch",
    opportunity_amount: null,
    expected_closing: null,
    phone: null,
  },
];
const written = async () => (await csvParts(columns, rows, async () => undefined)).join("");

test("cells are quoted where they must be, empty ones are empty, and lines end as in RFC 4180", async () => {
  const [header, ...lines] = (await written()).split("\r\n");
  expect(header).toBe("\ufeffTitle,Party,Opportunity Amount,Expected Closing Date,Phone");
  expect(lines).toEqual([
    '"Crane, ""big""\nand red",\'=1+1,-1234.5,2026-03-09,\'+49 170 1234567',
    "Boat,'s-Hertogenbosch,,,",
    "",
  ]);
});

test("any program that reads CSV finds as many cells as there are columns", async () => {
  const { data, errors } = Papa.parse<string[]>((await written()).trimEnd());
  expect(errors).toEqual([]);
  expect(data.map((cells) => cells.length)).toEqual([5, 5, 5]);
});

test("what is exported comes back through the import as it was", async () => {
  const bytes = new TextEncoder().encode(await written());
  const text = decode(bytes, detectEncoding(bytes));
  const sheet = readSheet(text, { delimiter: detectDelimiter(text) });
  const lookups = { "opportunity-type": [], "opportunity-lost-reason": [], "sales-stage": [] };
  const mapping = guessMapping("opportunity", profileColumns(sheet), lookups, {
    company: "My Company",
    currency: "USD",
    labelOf: fieldLabel,
  });
  const fixed = { from: "fixed", value: "Customer" } as const;
  const date = { from: "fixed", value: "2026-01-01" } as const;
  const plan = rowPlanner(
    { ...mapping, fields: { ...mapping.fields, opportunity_from: fixed, transaction_date: date } },
    lookups,
  );
  for (const [at, row] of sheet.rows.entries()) {
    const { id: _, ...expected } = rows[at] ?? { id: "" };
    expect(plan(row)).toMatchObject({ body: expected });
  }
});
