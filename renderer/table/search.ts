import type { Scalar } from "../../shared/contract/contract.ts";
import { attribute } from "../../shared/contract/contract.ts";
import { formatField } from "../forms/format.ts";
import type { FieldEntry } from "../forms/sections.ts";

export type AnyRow = Readonly<Record<string, Scalar>> & { readonly id: string };

/** What a row is searched by: its fields as they are shown, and numbers and dates also as they are kept. */
function searchText(row: AnyRow, fields: readonly FieldEntry[], companyCurrency: string): string {
  let text = "";
  for (const { name, field } of fields) {
    const value = attribute(row, name);
    if (value === null) continue;
    const shown = formatField(name, field, row, companyCurrency);
    text += String(value) === shown ? `${shown}\n` : `${shown}\n${value}\n`;
  }
  return text.toLocaleLowerCase();
}

/**
 * A filter of rows by text: every word must occur in one of the fields, in any letter case. A row's text is made
 * once and kept as long as the row, so that typing stays fast over thousands.
 */
export function createSearch(fields: readonly FieldEntry[], companyCurrency: string) {
  const texts = new WeakMap<AnyRow, string>();
  const textOf = (row: AnyRow) => {
    let text = texts.get(row);
    if (text === undefined) {
      text = searchText(row, fields, companyCurrency);
      texts.set(row, text);
    }
    return text;
  };
  return <R extends AnyRow>(rows: readonly R[], query: string): readonly R[] => {
    const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return rows;
    return rows.filter((row) => {
      const text = textOf(row);
      return words.every((word) => text.includes(word));
    });
  };
}
