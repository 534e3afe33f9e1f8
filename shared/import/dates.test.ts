import fc from "fast-check";
import { expect, test } from "vitest";
import { DATE_FORMATS, guessDateFormat, parseDate, type DateFormat } from "./dates.ts";

test.each<[string, DateFormat, string | null]>([
  ["2017-03-01", "yyyy-mm-dd", "2017-03-01"],
  ["2017/3/1", "yyyy-mm-dd", "2017-03-01"],
  ["2017-03-01T09:30:00Z", "yyyy-mm-dd", "2017-03-01"],
  ["31.12.2024", "dd.mm.yyyy", "2024-12-31"],
  ["1.2.2024", "dd.mm.yyyy", "2024-02-01"],
  ["02/01/2024", "mm/dd/yyyy", "2024-02-01"],
  ["02/01/2024", "dd/mm/yyyy", "2024-01-02"],
  ["29.02.2023", "dd.mm.yyyy", null],
  ["29.02.2024", "dd.mm.yyyy", "2024-02-29"],
  ["13/01/2024", "mm/dd/yyyy", null],
  ["2024-04-31", "yyyy-mm-dd", null],
  ["01.02.24", "dd.mm.yyyy", null],
  ["soon", "yyyy-mm-dd", null],
])("%j written as %s is %s", (text, format, date) => {
  expect(parseDate(text, format)).toBe(date);
});

test("a day past the twelfth tells which way round slashes are", () => {
  expect(guessDateFormat(["01/02/2024", "13/02/2024"])).toBe("dd/mm/yyyy");
  expect(guessDateFormat(["01/02/2024", "02/13/2024"])).toBe("mm/dd/yyyy");
});

test("a column without dates keeps the first format", () => {
  expect(guessDateFormat(["Acme", ""])).toBe("yyyy-mm-dd");
});

test("any day of four-digit years is read back in any format, and a column of them is recognised", () => {
  const day = fc.date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.constantFrom(...DATE_FORMATS), (date, format) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = "", month = "", dayOfMonth = ""] = iso.split("-");
      const written = format.replace("yyyy", year).replace("mm", month).replace("dd", dayOfMonth);
      expect(parseDate(written, format)).toBe(iso);
      expect(parseDate(written, guessDateFormat([written]))).not.toBeNull();
    }),
  );
});
