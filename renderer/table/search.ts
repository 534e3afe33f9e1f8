import { useDeferredValue, useEffect, useMemo } from "react";
import { attribute, type Scalar } from "../../shared/contract/contract.ts";
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
  return text.toLowerCase();
}

/** Rows whose texts are made between two looks at the clock. */
const PREPARED_AT_ONCE = 50;

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
  return {
    find<R extends AnyRow>(rows: readonly R[], query: string): readonly R[] {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) return rows;
      return rows.filter((row) => {
        const text = textOf(row);
        return words.every((word) => text.includes(word));
      });
    },
    /** Makes the texts of rows from an index on for as long as there is time; answers where it stopped. */
    prepare(rows: readonly AnyRow[], from: number, hasTime: () => boolean): number {
      let at = from;
      while (at < rows.length && hasTime()) {
        for (const row of rows.slice(at, at + PREPARED_AT_ONCE)) textOf(row);
        at += PREPARED_AT_ONCE;
      }
      return at;
    },
  };
}

/** The rows that match the text in the fields; what the search needs is made ready while nothing else goes on. */
export function useSearch<R extends AnyRow>(
  rows: readonly R[],
  text: string,
  fields: readonly FieldEntry[],
  companyCurrency: string,
): readonly R[] {
  const search = useMemo(() => createSearch(fields, companyCurrency), [fields, companyCurrency]);
  useEffect(() => {
    let at = 0;
    let handle = requestIdleCallback(prepare);
    function prepare(deadline: IdleDeadline) {
      at = search.prepare(rows, at, () => deadline.timeRemaining() > 1);
      if (at < rows.length) handle = requestIdleCallback(prepare);
    }
    return () => cancelIdleCallback(handle);
  }, [search, rows]);
  const query = useDeferredValue(text);
  return useMemo(() => search.find(rows, query), [search, rows, query]);
}
