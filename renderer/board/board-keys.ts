import { cardNear, placeOf, type CardPlace, type Column } from "./columns.ts";

const PAGE_CARDS = 8;

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE_CARDS,
  PageDown: PAGE_CARDS,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The nearest column on a side that has cards to go to, at the same height. */
function cardBeside(columns: readonly Column[], from: CardPlace, step: 1 | -1): CardPlace | null {
  const at = columns.findIndex(({ key }) => key === from.key);
  for (let next = at + step; columns[next]; next += step) {
    const place = cardNear(columns, columns[next]?.key ?? "", from.index);
    if (place) return place;
  }
  return null;
}

/** Where a key leads from a card; null where it leads nowhere. */
export function cardByKey(columns: readonly Column[], id: string, key: string): CardPlace | null {
  const from = placeOf(columns, id);
  if (!from) return null;
  if (key === "ArrowLeft") return cardBeside(columns, from, -1);
  if (key === "ArrowRight") return cardBeside(columns, from, 1);
  const step = STEPS[key];
  return step === undefined ? null : cardNear(columns, from.key, from.index + step);
}

/** The column beside the one a card is in, to move it to; columns without cards count too. */
export function columnBeside(columns: readonly Column[], id: string, step: 1 | -1): Column | null {
  const at = columns.findIndex(({ rows }) => rows.some((row) => row.id === id));
  return at === -1 ? null : (columns[at + step] ?? null);
}

/** The cards from one to another of the same column, both included. */
export function cardsBetween(
  columns: readonly Column[],
  anchor: string | null,
  id: string,
): readonly string[] {
  const to = placeOf(columns, id);
  const from = anchor === null ? null : placeOf(columns, anchor);
  if (!to || from?.key !== to.key) return [id];
  const rows = columns.find(({ key }) => key === to.key)?.rows ?? [];
  const [first, last] = [Math.min(from.index, to.index), Math.max(from.index, to.index)];
  return rows.slice(first, last + 1).map((row) => row.id);
}
