import { useEffect, useMemo, useReducer, useState } from "react";
import type { Sort, ViewResource } from "../../shared/views/view.ts";
import { locale } from "../language/language.ts";
import { orderedStages } from "../pipeline/stages.ts";
import { useRecords, useStageSettings } from "../store/hooks.ts";
import { sortTexts } from "./collation.ts";
import type { AnyRow } from "./search.ts";
import { columnKeys, type SortContext } from "./sort-keys.ts";
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
  const order = sortOrder(rows.length, sorts);
  return { rows: Array.from(order, (at) => rows[at]).filter((row) => row !== undefined), waiting };
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
    const language = locale();
    const places = [...waiting].map(async ([column, missing]) => {
      const ranks = context.ranksOf(column);
      ranks.replace(await sortTexts(ranks.all(missing), language));
    });
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
