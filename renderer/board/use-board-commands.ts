import { useMemo } from "react";
import { navigate } from "../app/navigation.ts";
import { useCurrentRecordId } from "../commands/current-record.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { selections } from "../selection/selection.ts";
import { columnBeside } from "./board-keys.ts";
import { placeOf, type Column } from "./columns.ts";

interface BoardDeeds {
  readonly columns: readonly Column[];
  readonly onToggle: (id: string) => void;
  readonly onSelectColumn: (key: string) => void;
  readonly onCollapse: (key: string, isCollapsed: boolean) => void;
  readonly onMoveBeside: (id: string, to: Column) => void;
}

/** The commands of the board about the card one is at. */
export function useBoardCommands(deeds: BoardDeeds): void {
  const { columns, onToggle, onSelectColumn, onCollapse, onMoveBeside } = deeds;
  const current = useCurrentRecordId("opportunity");
  const hasSelection = selections.opportunity(({ ids }) => ids.size > 0);
  const { commands: titles } = messages().board;

  const ofCard = useMemo((): readonly AppCommand[] => {
    const place = current === null ? null : placeOf(columns, current);
    if (current === null || !place) return [];
    const toSide = (step: 1 | -1) => {
      const to = columnBeside(columns, current, step);
      return { isEnabled: to !== null, run: () => to && onMoveBeside(current, to) };
    };
    return [
      {
        id: "opportunity.move-next",
        title: titles.next,
        group: "record",
        shortcut: "Alt+ArrowRight",
        ...toSide(1),
      },
      {
        id: "opportunity.move-previous",
        title: titles.previous,
        group: "record",
        shortcut: "Alt+ArrowLeft",
        ...toSide(-1),
      },
      {
        id: "opportunity.edit",
        title: titles.edit,
        group: "record",
        shortcut: "e",
        run: () => navigate(`/opportunity/${current}`),
      },
      {
        id: "selection.toggle",
        title: titles.select,
        group: "selection",
        shortcut: "x",
        run: () => onToggle(current),
      },
      {
        id: "selection.column",
        title: titles.selectColumn,
        group: "selection",
        shortcut: "$mod+a",
        run: () => onSelectColumn(place.key),
      },
      {
        id: "board.collapse",
        title: titles.collapse,
        group: "view",
        shortcut: "Shift+C",
        run: () => onCollapse(place.key, true),
      },
    ];
  }, [columns, current, titles, onToggle, onSelectColumn, onCollapse, onMoveBeside]);
  useCommands(ofCard);

  const ofSelection = useMemo(
    (): readonly AppCommand[] =>
      hasSelection
        ? [
            {
              id: "selection.clear",
              title: titles.clearSelection,
              group: "selection",
              run: () => selections.opportunity.getState().clear(),
            },
          ]
        : [],
    [hasSelection, titles],
  );
  useCommands(ofSelection);
}
