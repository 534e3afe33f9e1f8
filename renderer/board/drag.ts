import { create } from "zustand";

/** The kinds of things that are dragged on the board; the text of a card is its opportunities' ids. */
export const CARD_DRAG_TYPE = "application/x-satchel-opportunity";
export const COLUMN_DRAG_TYPE = "application/x-satchel-column";

/** Where something can be let go: a column by its key, or what decides an opportunity. */
export type DropPlace =
  | { readonly kind: "column"; readonly key: string }
  | { readonly kind: "won" }
  | { readonly kind: "lost" };

/** A place as an attribute of its element, by which a finger over it is found. */
export const dropName = (place: DropPlace): string =>
  place.kind === "column" ? `column ${place.key}` : place.kind;

export function dropPlace(name: string): DropPlace {
  if (name === "won" || name === "lost") return { kind: name };
  return { kind: "column", key: name.slice("column ".length) };
}

interface Drag {
  /** The opportunities being dragged. */
  readonly cards: readonly string[];
  /** The column being dragged, by its key. */
  readonly column: string | null;
  /** The place a finger is over; mouse and keyboard tell each place by themselves. */
  readonly over: string | null;
}

const NOTHING: Drag = { cards: [], column: null, over: null };

/** What is being dragged on the board, by whatever means. */
export const useDragged = create<Drag>()(() => NOTHING);

export const dragCards = (cards: readonly string[]) => useDragged.setState({ ...NOTHING, cards });
export const dragColumn = (column: string) => useDragged.setState({ ...NOTHING, column });
export const endDrag = () => useDragged.setState(NOTHING);
