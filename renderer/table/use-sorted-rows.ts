import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Sort, ViewResource } from "../../shared/views/view.ts";
import { locale } from "../language/language.ts";
import { orderedStages } from "../pipeline/stages.ts";
import { useRecords, useStageSettings } from "../store/hooks.ts";
import { sortTexts } from "./collation.ts";
import type { AnyRow } from "./search.ts";
import { columnKeys, isSortedAsText, type SortContext } from "./sort-keys.ts";
import { sortOrder } from "./sort-order.ts";
import { allColumns, type TableColumn } from "./table-columns.ts";
import { TextRanks } from "./text-ranks.ts";

/** Kept as long as the window: a text's place is the same on every screen. */
const kept = new Map<string, TextRanks>();

function ranksOf(resource: ViewResource, { name }: TableColumn): TextRanks {
  const key = `${locale()} ${resource} ${name}`;
  const ranks = kept.get(key) ?? new TextRanks(locale());
  kept.set(key, ranks);
  return ranks;
}

/** What sorting by a column of a resource depends on. */
export function useSortContext(resource: ViewResource): SortContext {
  const stages = useRecords("sales-stage");
  const settings = useStageSettings();
  const language = locale();
  return useMemo(() => {
    const inOrder = orderedStages(stages.state === "ready" ? stages.rows : [], settings);
    const stagePositions = new Map(
      inOrder.map(({ stage_name }, position) => [stage_name ?? "", position]),
    );
    return {
      stagePositions,
      language,
      ranksOf: (column: TableColumn) => ranksOf(resource, column),
    };
  }, [stages, settings, resource, language]);
}

interface Sorted {
  readonly rows: readonly AnyRow[];
  /** Columns with texts whose places are still to be found. */
  readonly waiting: ReadonlyMap<TableColumn, readonly string[]>;
}

function sortRows(
  resource: ViewResource,
  rows: readonly AnyRow[],
  sorting: readonly Sort[],
  context: SortContext,
): Sorted {
  const waiting = new Map<TableColumn, readonly string[]>();
  const sorts = sorting.flatMap(({ field, descending }) => {
    const column = allColumns(resource).find(({ name }) => name === field);
    if (!column) return [];
    let found = columnKeys(column, rows, context);
    if (found.missing.length > 0) {
      if (context.ranksOf(column).add(found.missing)) found = columnKeys(column, rows, context);
      else waiting.set(column, found.missing);
    }
    return [{ keys: found.keys, descending }];
  });
  if (sorts.length === 0 || waiting.size > 0) return { rows, waiting };
  const sorted: AnyRow[] = [];
  for (const at of sortOrder(rows.length, sorts)) {
    const row = rows[at];
    if (row) sorted.push(row);
  }
  return { rows: sorted, waiting };
}

/** Finds the places of a column's texts, in a worker where they are many. */
async function findPlaces(
  column: TableColumn,
  missing: readonly string[],
  context: SortContext,
): Promise<void> {
  const ranks = context.ranksOf(column);
  if (!ranks.add(missing)) ranks.replace(await sortTexts(ranks.all(missing), locale()));
}

/**
 * Finds the places of the texts in the columns shown while nothing else goes on, so that the first sort by one of
 * them is as quick as the next.
 */
export function usePreparedSorting(
  resource: ViewResource,
  rows: readonly AnyRow[],
  columns: readonly TableColumn[],
): void {
  const context = useSortContext(resource);
  const texts = columns.filter(isSortedAsText).map(({ name }) => name);
  const names = texts.join(" ");
  const isFilled = rows.length > 0;
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  useEffect(() => {
    if (!isFilled) return;
    const wanted = new Set(names.split(" "));
    const left = allColumns(resource).filter(({ name }) => wanted.has(name));
    let handle = requestIdleCallback(prepareNext);
    function prepareNext() {
      const column = left.shift();
      if (!column) return;
      const { missing } = columnKeys(column, latest.current, context);
      const found = missing.length === 0 ? undefined : findPlaces(column, missing, context);
      void Promise.resolve(found).then(() => {
        handle = requestIdleCallback(prepareNext);
      });
    }
    return () => {
      left.length = 0;
      cancelIdleCallback(handle);
    };
  }, [resource, names, isFilled, context]);
}

/**
 * The rows in the order of the view. Where very many texts are sorted for the first time, a worker finds their
 * places; until then the order of before stays, or there is none yet and `isPending` says so.
 */
export function useSortedRows(
  resource: ViewResource,
  rows: readonly AnyRow[],
  sorting: readonly Sort[],
): { readonly rows: readonly AnyRow[]; readonly isPending: boolean } {
  const context = useSortContext(resource);
  const [round, nextRound] = useReducer((count: number) => count + 1, 0);
  const sorted = useMemo(
    () => sortRows(resource, rows, sorting, context),
    // oxlint-disable-next-line react/exhaustive-deps -- a round brings places that were waited for
    [resource, rows, sorting, context, round],
  );
  const { waiting } = sorted;
  const isPending = waiting.size > 0;

  useEffect(() => {
    if (waiting.size === 0) return;
    let isWanted = true;
    const places = [...waiting].map(([column, missing]) => findPlaces(column, missing, context));
    void Promise.all(places).then(() => {
      if (isWanted) nextRound();
    });
    return () => {
      isWanted = false;
    };
  }, [waiting, context]);

  const [last, setLast] = useState<readonly AnyRow[] | null>(null);
  if (!isPending && last !== sorted.rows) setLast(sorted.rows);
  return { rows: isPending ? (last ?? []) : sorted.rows, isPending };
}
