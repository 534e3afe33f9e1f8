import { DATE_FORMATS, parseDate } from "./dates.ts";
import { NUMBER_FORMATS, parseNumber } from "./numbers.ts";

const isNumber = (text: string) =>
  NUMBER_FORMATS.some((format) => parseNumber(text, format) !== null);
const isDate = (text: string) => DATE_FORMATS.some((format) => parseDate(text, format) !== null);
const isAddress = (text: string) => /^\S+@\S+\.\S+$/.test(text) || /^https?:\/\//i.test(text);

type Nature = "number" | "date" | "address" | "words";

function natureOf(cell: string): Nature {
  const text = cell.trim();
  if (isNumber(text)) return "number";
  if (isDate(text)) return "date";
  return isAddress(text) ? "address" : "words";
}

/**
 * Whether a file's first row is a record like the others rather than the names of the columns: names are words,
 * so numbers, dates and addresses in it that the next row has in the same places give it away. Where there is no next
 * row, any of them does: names of no records are nothing to import.
 */
export function tellsOfData(
  first: readonly string[],
  second: readonly string[] | undefined,
): boolean {
  return first.some((cell, at) => {
    const nature = natureOf(cell);
    if (cell.trim() === "" || nature === "words") return false;
    return second === undefined || nature === natureOf(second[at] ?? "");
  });
}
