import { createContext, useContext } from "react";
import type { BoardSettings } from "../../shared/views/view.ts";
import type { DropPlace } from "./drag.ts";

/** What columns and cards need of the board they are on; it changes seldom, so that they are drawn seldom. */
export interface BoardParts {
  readonly settings: BoardSettings;
  readonly companyCurrency: string;
  /** ISO date. */
  readonly today: string;
  /** What a card stands for in a drag: itself, or all that is selected with it. */
  readonly cardsOf: (id: string) => readonly string[];
  readonly onDrop: (cards: readonly string[], place: DropPlace) => void;
  readonly onMenu: (id: string, button: Element) => void;
  readonly onToggle: (id: string) => void;
  readonly onCollapse: (key: string, isCollapsed: boolean) => void;
  /** Puts a column where another one stands. */
  readonly onMoveColumn: (key: string, to: string) => void;
  readonly onColour: (key: string, colour: string) => void;
  readonly onSelectColumn: (key: string) => void;
}

export const BoardContext = createContext<BoardParts | null>(null);

export function useBoardParts(): BoardParts {
  const parts = useContext(BoardContext);
  if (!parts) throw new Error("no board: columns and cards are drawn inside one");
  return parts;
}
