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
  ["01.02.24", "dd.mm.yy", "2024-02-01"],
  ["1.2.68", "dd.mm.yy", "1968-02-01"],
  ["2/1/24", "mm/dd/yy", "2024-02-01"],
  ["1/2/24", "dd/mm/yy", "2024-02-01"],
  ["2024.03.01", "yyyy-mm-dd", "2024-03-01"],
  ["20240301", "yyyymmdd", "2024-03-01"],
  ["3. Nov. 2024", "d mmm yyyy", "2024-11-03"],
  ["3. März 2024", "d mmm yyyy", "2024-03-03"],
  ["14 août 2024", "d mmm yyyy", "2024-08-14"],
  ["1er juillet 2024", "d mmm yyyy", "2024-07-01"],
  ["3 de diciembre de 2024", "d mmm yyyy", "2024-12-03"],
  ["03-Nov-24", "d mmm yyyy", "2024-11-03"],
  ["Nov 3, 2024", "mmm d, yyyy", "2024-11-03"],
  ["November 3rd 2024", "mmm d, yyyy", "2024-11-03"],
  ["31 Juni 2024", "d mmm yyyy", null],
  ["3 Foo 2024", "d mmm yyyy", null],
  ["31.12.2024 14:30", "dd.mm.yyyy", "2024-12-31"],
  ["12/31/2024, 2:30 PM", "mm/dd/yyyy", "2024-12-31"],
  ["soon", "yyyy-mm-dd", null],
])("%j written as %s is %s", (text, format, date) => {
  expect(parseDate(text, format)).toBe(date);
});

test("a day past the twelfth tells which way round slashes are", () => {
  expect(guessDateFormat(["01/02/2024", "13/02/2024"])).toBe("dd/mm/yyyy");
  expect(guessDateFormat(["01/02/2024", "02/13/2024"])).toBe("mm/dd/yyyy");
});

test("where the month could be the day, the file's other columns decide", () => {
  expect(guessDateFormat(["01/02/2024"])).toBe("mm/dd/yyyy");
  expect(guessDateFormat(["01/02/2024"], true)).toBe("dd/mm/yyyy");
  expect(guessDateFormat(["02/13/2024"], true)).toBe("mm/dd/yyyy");
});

test.each(["en-GB", "de-DE", "fr-FR", "es-ES"])(
  "every month as %s writes it is read back",
  (locale) => {
    const months = Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2024, at, 15)));
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        day: "numeric",
        month,
        year: "numeric",
        timeZone: "UTC",
      });
      const read = months.map((date) => parseDate(format.format(date), "d mmm yyyy"));
      expect(read).toEqual(months.map((date) => date.toISOString().slice(0, 10)));
    }
  },
);

test("a column without dates keeps the first format", () => {
  expect(guessDateFormat(["Acme", ""])).toBe("yyyy-mm-dd");
});

/** Formats of digits only that lose nothing of the year. */
const WRITTEN_IN_FULL = DATE_FORMATS.filter((format) => /^(?=.*yyyy)[dmy./-]+$/.test(format));

test("any day of four-digit years is read back in any format, and a column of them is recognised", () => {
  const day = fc.date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.constantFrom(...WRITTEN_IN_FULL), (date, format) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = "", month = "", dayOfMonth = ""] = iso.split("-");
      const written = format.replace("yyyy", year).replace("mm", month).replace("dd", dayOfMonth);
      expect(parseDate(written, format)).toBe(iso);
      expect(parseDate(written, guessDateFormat([written]))).not.toBeNull();
    }),
  );
});
