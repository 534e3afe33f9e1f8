import { expect, test } from "vitest";
import { guardFormula, unguardFormula } from "./formula-guard.ts";

test("texts a spreadsheet would run are guarded, others are left alone", () => {
  expect(guardFormula('=HYPERLINK("http://x.example","y")')).toBe(
    '\'=HYPERLINK("http://x.example","y")',
  );
  expect(guardFormula("@SUM(A1)")).toBe("'@SUM(A1)");
  expect(guardFormula("＝1+1")).toBe("'＝1+1");
  expect(guardFormula("+49 170 123")).toBe("'+49 170 123");
  expect(guardFormula("Acme = good")).toBe("Acme = good");
});

test("a guarded text comes back as it was, and an apostrophe of its own stays", () => {
  for (const text of ["=1+1", "-5 degrees", "+49 170 123", "\tx", "'s-Hertogenbosch", "'quoted'"]) {
    expect(unguardFormula(guardFormula(text))).toBe(text);
  }
});
