import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { LostDialog } from "../opportunity/lost-dialog.tsx";
import type { StageSetting } from "../store/device-settings.ts";
import { useSidewaysScrollMemory } from "../table/scroll-memory.ts";
import { useShownList } from "../views/shown-list.ts";
import { BoardColumn } from "./board-column.tsx";
import { CardMenu } from "./card-menu.tsx";
import { focusTarget, placeOf, type CardPlace } from "./card-place.ts";
import { stageColumns } from "./stages.ts";
import { useDealActions } from "./use-deal-actions.ts";

interface BoardProps {
  rows: readonly Row<"opportunity">[];
  stages: readonly Row<"sales-stage">[];
  settings: ReadonlyMap<string, StageSetting>;
  view: ViewSettings;
  change: (patch: Partial<ViewSettings>) => void;
  companyCurrency: string;
}

/** The pipeline by sales stage. Cards are moved by mouse, by their menu, and with Alt and the arrow keys. */
export function Board({ rows, stages, settings, companyCurrency }: BoardProps) {
  const columns = useMemo(() => stageColumns(rows, stages, settings), [rows, stages, settings]);
  const { moveTo, win, reopen } = useDealActions();
  const [menu, setMenu] = useState<{ row: Row<"opportunity">; button: HTMLElement } | null>(null);
  const [losing, setLosing] = useState<Row<"opportunity"> | null>(null);
  const [focus, setFocus] = useState<CardPlace | null>(null);
  const board = useRef<HTMLDivElement>(null);

  useSidewaysScrollMemory("board", board);

  const onFocused = useCallback(() => setFocus(null), []);
  const target = useMemo(() => focus && focusTarget(columns, focus), [columns, focus]);
  const focusOn = useCallback((id: string) => setFocus(placeOf(columns, id)), [columns]);
  useShownList(
    "opportunity",
    useMemo(
      () => ({
        ids: () => columns.flatMap((column) => column.rows.map(({ id }) => id)),
        focus: focusOn,
      }),
      [columns, focusOn],
    ),
  );
  const onMenu = useCallback(
    (row: Row<"opportunity">, button: HTMLElement) => setMenu({ row, button }),
    [],
  );

  const move = useCallback(
    async (row: Row<"opportunity">, stage: string | null) => {
      if (row.sales_stage !== stage) await moveTo(row, stage);
      focusOn(row.id);
    },
    [moveTo, focusOn],
  );
  const onDropCard = useCallback(
    (id: string, stage: string | null) => {
      const row = rows.find((other) => other.id === id);
      if (row) void move(row, stage);
    },
    [rows, move],
  );

  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
      const card = event.target instanceof HTMLElement ? event.target.closest("[data-card]") : null;
      const id = card?.getAttribute("data-card");
      if (step === 0 || !id) return;
      const from = columns.findIndex((column) => column.rows.some((row) => row.id === id));
      event.preventDefault();
      if (event.altKey) {
        const row = columns[from]?.rows.find((other) => other.id === id);
        const to = columns[from + step];
        if (row && to) void move(row, to.stage);
        return;
      }
      for (let at = from + step; columns[at]; at += step) {
        const first = columns[at]?.rows[0];
        if (first) {
          focusOn(first.id);
          return;
        }
      }
    };
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, [columns, move, focusOn]);

  return (
    <div ref={board} className="flex h-full gap-3 overflow-x-auto p-3">
      {columns.map((column) => (
        <BoardColumn
          key={column.stage ?? ""}
          column={column}
          companyCurrency={companyCurrency}
          focusIndex={target?.stage === column.stage ? target.index : null}
          onFocused={onFocused}
          onDropCard={onDropCard}
          onMenu={onMenu}
        />
      ))}
      {menu ? (
        <CardMenu
          row={menu.row}
          anchor={menu.button}
          stages={columns}
          onClose={() => setMenu(null)}
          onMove={(stage) => void move(menu.row, stage)}
          onWin={() => void win(menu.row).then(() => focusOn(menu.row.id))}
          onLose={() => setLosing(menu.row)}
          onReopen={() => void reopen(menu.row).then(() => focusOn(menu.row.id))}
        />
      ) : null}
      {losing ? (
        <LostDialog
          row={losing}
          onClose={() => {
            focusOn(losing.id);
            setLosing(null);
          }}
        />
      ) : null}
    </div>
  );
}
