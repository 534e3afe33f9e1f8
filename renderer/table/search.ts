import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
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

/** Rows looked at between two looks at the clock. */
const ROWS_AT_ONCE = 50;

/** A search under way: it goes on for as long as there is time, and is done when it says so. */
export interface Finding<R extends AnyRow> {
  /** Answers the rows found once all have been looked at, and null until then. */
  goOn(hasTime: () => boolean): readonly R[] | null;
}

/**
 * A filter of rows by text: every word must occur in one of the fields, in any letter case. A row's text is made
 * once and kept as long as the row, so that typing stays fast over 100,000.
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
    find<R extends AnyRow>(rows: readonly R[], query: string): Finding<R> {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const found: R[] = [];
      let at = 0;
      return {
        goOn(hasTime) {
          if (words.length === 0) return rows;
          while (at < rows.length) {
            if (!hasTime()) return null;
            for (const row of rows.slice(at, at + ROWS_AT_ONCE)) {
              const text = textOf(row);
              if (words.every((word) => text.includes(word))) found.push(row);
            }
            at += ROWS_AT_ONCE;
          }
          // Where all match, nothing that was worked out from them need be worked out anew.
          return found.length === rows.length ? rows : found;
        },
      };
    },
    /** Makes the texts of rows from an index on for as long as there is time; answers where it stopped. */
    prepare(rows: readonly AnyRow[], from: number, hasTime: () => boolean): number {
      let at = from;
      while (at < rows.length && hasTime()) {
        for (const row of rows.slice(at, at + ROWS_AT_ONCE)) textOf(row);
        at += ROWS_AT_ONCE;
      }
      return at;
    },
  };
}

type Search = ReturnType<typeof createSearch>;

interface Found<R> {
  readonly search: Search;
  readonly among: readonly R[];
  readonly query: string;
  readonly rows: readonly R[];
}

/** Searching may take this much of a frame; the rest of it belongs to drawing what was found. */
const SEARCH_SLICE_MS = 8;

const forSlice = () => {
  const end = performance.now() + SEARCH_SLICE_MS;
  return () => performance.now() < end;
};

/** Whether what matches the query is among what matched the one before, so that only that need be searched. */
const isNarrower = (query: string, before: string) =>
  before.trim() !== "" && query.startsWith(before);

/**
 * The rows that match the text in the fields. What the search needs is made ready while nothing else goes on; a
 * search that takes longer than part of a frame goes on in slices, and the rows found before stay meanwhile.
 */
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

  const [found, setFound] = useState<Found<R> | null>(null);
  const last = useRef<Found<R> | null>(null);
  useLayoutEffect(() => {
    if (text.trim() === "") {
      last.current = null;
      return;
    }
    const before = last.current;
    const canNarrow =
      before?.search === search && before.among === rows && isNarrower(text, before.query);
    const finding = search.find(canNarrow ? before.rows : rows, text);
    let timer: ReturnType<typeof setTimeout> | undefined;
    function goOn() {
      const result = finding.goOn(forSlice());
      if (!result) {
        timer = setTimeout(goOn);
        return;
      }
      last.current = { search, among: rows, query: text, rows: result };
      setFound(last.current);
    }
    goOn();
    return () => clearTimeout(timer);
  }, [search, rows, text]);

  if (text.trim() === "") return rows;
  return found?.rows ?? rows;
}
