import { expect, test } from "vitest";
import { contract } from "../../shared/contract/contract.ts";
import { formatDate, formatField, formatMoney, formatMoneyBriefly } from "./format.ts";

const fields = contract.opportunity.fields;

test("money is shown with the decimals of its currency", () => {
  expect(formatMoney(1234.5, "USD")).toMatch(/1.?234[.,]50/);
  expect(formatMoney(1234, "JPY")).toMatch(/1.?234$/);
});

test("briefly, whole amounts have no decimals and others keep theirs", () => {
  expect(formatMoneyBriefly(1234, "USD")).toMatch(/1.?234$/);
  expect(formatMoneyBriefly(1234.5, "USD")).toMatch(/[.,]50$/);
});

test("an amount in a currency nobody knows is a plain number", () => {
  expect(formatMoney(12, "XQQ")).toBe("12");
});

test("a date is the same day in every time zone", () => {
  expect(formatDate("2026-03-01")).toContain("1");
  expect(formatDate("2026-03-01")).toContain("2026");
  expect(formatDate("2026-03-01")).not.toContain("28");
});

test("what is no date is shown as it came", () => {
  expect(formatDate("soon")).toBe("soon");
});

test("an amount is in its record's currency, or the company's where it names none", () => {
  const show = (currency: string | null) =>
    formatField(
      "opportunity_amount",
      fields.opportunity_amount,
      { currency, opportunity_amount: 5 },
      "GBP",
    );
  expect(show("EUR")).toContain("€");
  expect(show(null)).toContain("£");
});

test("an empty field shows nothing", () => {
  expect(formatField("title", fields.title, { title: null }, "USD")).toBe("");
});
