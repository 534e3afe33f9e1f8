import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import type { BoardSettings, ViewSettings } from "../../shared/views/view.ts";
import { today } from "../app/today.ts";
import { messages } from "../language/language.ts";
import type { GroupSources } from "../pipeline/grouping.ts";
import { usePendingRows } from "../pipeline/pending.ts";
import { useShowColumns } from "../pipeline/shown-columns.ts";
import { useGroupSources } from "../pipeline/use-group-sources.ts";
import { selections } from "../selection/selection.ts";
import { useSidewaysScrollMemory } from "../table/scroll-memory.ts";
import { CrashBoundary } from "../ui/crash-boundary.tsx";
import { Loading } from "../ui/loading.tsx";
import { useShownList } from "../views/shown-list.ts";
import { BoardColumn } from "./board-column.tsx";
import { BoardContext } from "./board-context.ts";
import { columnSentence } from "./column-text.ts";
import { columnsOf, keepingWhatIsSame, type Column } from "./columns.ts";
import { useDragged } from "./drag.ts";
import { DropStrip } from "./drop-strip.tsx";
import { FoldedColumn } from "./folded-column.tsx";
import { useBoardCommands } from "./use-board-commands.ts";
import { useBoardDeeds } from "./use-board-deeds.ts";
import { useBoardFocus } from "./use-board-focus.ts";
import { useBoardKeys } from "./use-board-keys.ts";
import { useKeyboardDrag } from "./use-keyboard-drag.ts";
import { useMouseScroll } from "./use-mouse-scroll.ts";
import { useTouchDrag } from "./use-touch-drag.ts";

interface BoardProps {
  /** What the view shows: filtered and searched. */
  rows: readonly Row<"opportunity">[];
  view: ViewSettings;
  change: (patch: Partial<ViewSettings>) => void;
  companyCurrency: string;
  /** The id of the opportunity whose panel is open. */
  openId: string | null;
}

/** The pipeline as columns of cards. */
export function Board(props: BoardProps) {
  const sources = useGroupSources();
  if (!sources) return <Loading label={messages().board.label} />;
  return <ReadyBoard {...props} sources={sources} />;
}

/** As narrow as a column gets, for guessing how many a window shows at first. */
const COLUMN_WIDTH_PX = 272;

/** Where the panel lies over the board, its last columns can be scrolled out from under it. */
const UNDER_PANEL =
  "min-[768px]:max-[1023px]:scroll-pr-[27.25rem] min-[768px]:max-[1023px]:pr-[27rem]";

function ReadyBoard(props: BoardProps & { sources: GroupSources }) {
  const { rows, view, change, companyCurrency, openId, sources } = props;
  const settings = view.board;
  const columns = useColumns(usePendingRows(rows), settings, sources);
  const board = useRef<HTMLDivElement>(null);
  const isSelecting = selections.opportunity(({ ids }) => ids.size > 0);
  const isDragging = useDragged(({ cards }) => cards.length > 0);

  const describe = useCallback(
    (key: string) => {
      const column = columns.find((other) => other.key === key);
      return column ? columnSentence(column.title, column.rows, companyCurrency) : "";
    },
    [columns, companyCurrency],
  );
  useShowColumns(useMemo(() => ({ by: settings.group_by, describe }), [settings, describe]));

  const { active, focusOn, show } = useBoardFocus(board, columns, describe);
  // The panel of what is open takes room from the board, or lies over its right part; the first one is fetched, and comes later.
  useEffect(() => {
    if (openId === null || !board.current) return undefined;
    const observer = new ResizeObserver(() => show(openId));
    observer.observe(board.current);
    return () => observer.disconnect();
  }, [openId, show]);
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
  const deeds = useBoardDeeds({ columns, settings, change, sources, focusOn });
  useBoardKeys(board, columns, focusOn);
  useBoardCommands({ columns, ...deeds });
  useTouchDrag(board, deeds);
  useMouseScroll(board);
  useKeyboardDrag();
  useSidewaysScrollMemory("board", board);

  const day = today();
  const parts = useMemo(
    () => ({ settings, companyCurrency, today: day, ...deeds }),
    [settings, companyCurrency, day, deeds],
  );
  const shown = columns.filter(({ rows: cards }) => cards.length > 0 || !settings.hide_empty);
  const stageKeys = shown.flatMap(({ key, stageId }) => (stageId === null ? [] : key));
  const beside = (key: string, step: 1 | -1) => {
    const at = stageKeys.indexOf(key);
    return at === -1 ? null : (stageKeys[at + step] ?? null);
  };
  const firstSeen = Math.ceil(window.innerWidth / COLUMN_WIDTH_PX);

  return (
    <BoardContext value={parts}>
      <div className="relative h-full">
        <div className="h-full overflow-y-auto">
          <div
            ref={board}
            data-board=""
            {...(isSelecting ? { "data-selecting": "" } : {})}
            className={`group/board flex h-full min-h-72 scroll-px-5 gap-2.5 overflow-x-auto p-3 ${openId === null ? "" : UNDER_PANEL}`}
          >
            {(isDragging ? columns : shown).map((column, index) =>
              column.isCollapsed || !shown.includes(column) ? (
                <FoldedColumn
                  key={column.key}
                  column={column}
                  isForDrag={!shown.includes(column)}
                />
              ) : (
                <CrashBoundary
                  key={column.key}
                  title={messages().app.crash.part(column.title)}
                  holds="column"
                >
                  <BoardColumn
                    column={column}
                    before={beside(column.key, -1)}
                    after={beside(column.key, 1)}
                    isFirstSeen={index < firstSeen}
                    activeIndex={active?.key === column.key ? active.index : null}
                  />
                </CrashBoundary>
              ),
            )}
            {shown.length === 0 && !isDragging ? (
              <p className="m-auto text-ink-faint">{messages().board.nothingShown}</p>
            ) : null}
          </div>
        </div>
        <DropStrip />
      </div>
    </BoardContext>
  );
}

/** The columns, of which those that did not change keep their identity. */
function useColumns(
  rows: readonly Row<"opportunity">[],
  settings: BoardSettings,
  sources: GroupSources,
): readonly Column[] {
  const [columns, setColumns] = useState<readonly Column[]>([]);
  const fresh = useMemo(() => columnsOf(rows, settings, sources), [rows, settings, sources]);
  const [last, setLast] = useState<readonly Column[] | null>(null);
  if (fresh === last) return columns;
  const next = keepingWhatIsSame(fresh, columns);
  setLast(fresh);
  setColumns(next);
  return next;
}
