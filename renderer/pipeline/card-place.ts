import type { StageColumn } from "./stages.ts";

/** Where a card is, or was, on the board. */
export interface CardPlace {
  readonly id: string;
  readonly stage: string | null;
  readonly index: number;
}

export function placeOf(columns: readonly StageColumn[], id: string): CardPlace | null {
  for (const { stage, rows } of columns) {
    const index = rows.findIndex((row) => row.id === id);
    if (index !== -1) return { id, stage, index };
  }
  return null;
}

/** Where the focus goes for a card: to the card itself, or to what took its place where the filters now hide it. */
export function focusTarget(columns: readonly StageColumn[], wanted: CardPlace): CardPlace {
  return placeOf(columns, wanted.id) ?? wanted;
}
