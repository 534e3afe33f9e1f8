import { useMemo } from "react";
import { describe, type Row } from "../../shared/contract/contract.ts";
import { createMatcher } from "../../shared/views/match.ts";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { locale } from "../language/language.ts";
import { useCompany, useRecords } from "../store/hooks.ts";
import { useMe } from "../store/me.ts";
import type { RecordsState } from "../store/records.ts";
import { columnEntries } from "../table/columns.ts";
import { useSearch } from "../table/search.ts";
import { firstWeekday } from "./first-weekday.ts";
import { useToday } from "./use-today.ts";
import { useView } from "./use-view.ts";
import { useSearchText } from "./view-state.ts";

export interface ShownRows<R extends ViewResource> {
  /** All records of the resource, and how far reading them is. */
  readonly records: RecordsState<R>;
  /** Those that pass the view's filter, newest first; none while they are read. */
  readonly filtered: readonly Row<R>[];
  /** Of those, the ones that have the words searched for. */
  readonly rows: readonly Row<R>[];
}

/** What every card shows besides the fields chosen for it. */
const ON_EVERY_CARD: readonly string[] = ["status", "opportunity_owner"];

/** The names of the fields a search looks at: that of a record, and those the view shows. */
function searchedFields(resource: ViewResource, { layout, board, columns }: ViewSettings): string {
  const shown =
    layout === "board"
      ? [...board.card_fields, ...ON_EVERY_CARD]
      : columns.map(({ field }) => field);
  return [describe(resource).nameField, ...shown].join(" ");
}

/** The records a list shows: those that pass the current view's filter and have the words searched for. */
export function useShownRows<R extends ViewResource>(resource: R): ShownRows<R> {
  const records = useRecords(resource);
  const { view } = useView(resource);
  const { filter } = view;
  const [text] = useSearchText(resource);
  const { currency } = useCompany();
  const me = useMe() ?? null;
  const today = useToday();
  const weekday = firstWeekday(locale());

  const all = records.state === "ready" ? records.rows : null;
  const filtered = useMemo(() => {
    if (!all) return [];
    if (filter.conditions.length === 0) return all;
    return all.filter(createMatcher(resource, filter, { today, me, firstWeekday: weekday }));
  }, [resource, all, filter, today, me, weekday]);
  // By name, so that what was made ready for a search serves all views that show the same fields.
  const names = searchedFields(resource, view);
  const fields = useMemo(() => {
    const searched = new Set(names.split(" "));
    return columnEntries(resource).filter(({ name }) => searched.has(name));
  }, [resource, names]);
  const rows = useSearch(filtered, text, fields, currency);
  return { records, filtered, rows };
}
