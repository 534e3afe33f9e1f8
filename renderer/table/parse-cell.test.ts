import { afterEach, expect, test } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { useSpoken } from "../language/language.ts";
import { parseCell } from "./parse-cell.ts";

const fields = contract.opportunity.fields;
const parse = (name: keyof typeof fields, text: string) =>
  parseCell("opportunity", { name, field: fields[name] }, text, () => ["Prospecting", "Proposal"]);
const speak = (locale: string) => useSpoken.setState({ locale });

afterEach(() => speak("en"));

test("numbers are read as the locale writes them, with currency signs, and as any spreadsheet does", () => {
  expect(parse("opportunity_amount", "$1,234.50")).toEqual({ ok: true, value: 1234.5 });
  speak("de-DE");
  expect(parse("opportunity_amount", "1.234,50 €")).toEqual({ ok: true, value: 1234.5 });
  expect(parse("probability", "40%")).toEqual({ ok: true, value: 40 });
});

test("dates are read in many shapes; with slashes, the locale says which is the month", () => {
  for (const text of ["2026-03-09", "9.3.2026", "3/9/2026"]) {
    expect(parse("expected_closing", text)).toEqual({ ok: true, value: "2026-03-09" });
  }
  speak("en-GB");
  expect(parse("expected_closing", "3/9/2026")).toEqual({ ok: true, value: "2026-09-03" });
});

test("choices and links are found by what they are called, in any letter case", () => {
  expect(parse("status", "won")).toEqual({ ok: true, value: "Converted" });
  expect(parse("sales_stage", "proposal")).toEqual({ ok: true, value: "Proposal" });
  expect(parse("currency", "eur")).toEqual({ ok: true, value: "EUR" });
});

test("what cannot stand in a field is refused with the reason", () => {
  expect(parse("opportunity_amount", "a lot")).toEqual({ ok: false, problem: "must be a number" });
  expect(parse("sales_stage", "Nowhere")).toMatchObject({ ok: false });
  expect(parse("company", "")).toMatchObject({ ok: false });
  expect(parse("probability", "140")).toMatchObject({ ok: false });
});

test("an empty cell empties the field, and a guard of an export is taken off", () => {
  expect(parse("territory", " ")).toEqual({ ok: true, value: null });
  expect(parse("phone", "'+49 170")).toEqual({ ok: true, value: "+49 170" });
});
