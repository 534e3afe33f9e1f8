import { useMemo } from "react";
import type { BoardSettings, ViewSettings } from "../../shared/views/view.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { askAboutDeals } from "../pipeline/deal-requests.ts";
import type { GroupSources } from "../pipeline/grouping.ts";
import { orderedStages, reorderedStages, stageSetting } from "../pipeline/stages.ts";
import { useDealActions } from "../pipeline/use-deal-actions.ts";
import { selections } from "../selection/selection.ts";
import { withSelected } from "../selection/shown-selection.ts";
import { saveStageSettings } from "../store/device-settings.ts";
import { useStore } from "../store/hooks.ts";
import { announce } from "../ui/announcer.tsx";
import type { BoardParts } from "./board-context.ts";
import type { Column } from "./columns.ts";
import type { DropPlace } from "./drag.ts";
import { useLatest } from "./use-latest.ts";
import { announceSelection } from "./use-board-keys.ts";

interface DeedsOf {
  readonly columns: readonly Column[];
  readonly settings: BoardSettings;
  readonly change: (patch: Partial<ViewSettings>) => void;
  readonly sources: GroupSources;
  readonly focusOn: (id: string) => void;
}

export interface BoardDeeds extends Omit<BoardParts, "settings" | "companyCurrency" | "today"> {
  /** Moves a card, or all selected ones with it, to a column beside its own. */
  readonly onMoveBeside: (id: string, to: Column) => void;
}

/** A card stands for all that is selected where it is selected too. */
const cardsOf = (id: string): readonly string[] => withSelected("opportunity", id);

function onToggle(id: string): void {
  selections.opportunity.getState().toggle(id);
  announceSelection();
}

/** What can be done on the board. */
export function useBoardDeeds(of: DeedsOf): BoardDeeds {
  const { database } = useStore();
  const { move } = useDealActions();
  const latest = useLatest({ ...of, move });
  return useMemo(() => {
    const columnAt = (key: string) => latest.current.columns.find((column) => column.key === key);

    function put(cards: readonly string[], to: Column) {
      const { columns, settings, focusOn } = latest.current;
      const [first] = cards;
      if (first === undefined) return;
      const ask = settings.group_by === "status" ? asksFor(to) : null;
      if (ask) {
        decide(cards, ask);
        return;
      }
      const wanted = new Set(cards);
      const rows = columns.flatMap((column) => column.rows.filter(({ id }) => wanted.has(id)));
      void latest.current.move(rows, settings.group_by, to);
      focusOn(first);
    }

    function decide(ids: readonly string[], kind: "won" | "lost") {
      const [first] = ids;
      if (first !== undefined) latest.current.focusOn(first);
      askAboutDeals({ kind, ids });
    }

    function onDrop(cards: readonly string[], place: DropPlace) {
      if (place.kind !== "column") decide(cards, place.kind);
      else {
        const to = columnAt(place.key);
        if (to) put(cards, to);
      }
    }

    function onCollapse(key: string, isCollapsed: boolean) {
      const { settings, change } = latest.current;
      const others = settings.collapsed.filter((other) => other !== key);
      const collapsed = isCollapsed ? [...others, key] : others;
      change({ board: { ...settings, collapsed } });
      const title = columnAt(key)?.title ?? "";
      const { board } = messages();
      announce(isCollapsed ? board.columnCollapsed(title) : board.columnExpanded(title));
    }

    function stageAt(key: string) {
      const { stages, settings } = latest.current.sources;
      const ordered = orderedStages(stages, settings);
      const position = ordered.findIndex(({ stage_name }) => stage_name === key);
      return { stage: ordered[position], position, ordered, settings };
    }

    function onMoveColumn(key: string, to: string) {
      const { stage, position, ordered: stages, settings } = stageAt(key);
      const place = stageAt(to).position;
      if (!stage || place === -1 || position === place) return;
      void saveStageSettings(database, reorderedStages(stages, settings, stage.id, place));
      const count = formatNumber(stages.length);
      announce(messages().board.columnMoved(key, formatNumber(place + 1), count));
    }

    function onColour(key: string, colour: string) {
      const { stage, position, settings } = stageAt(key);
      if (!stage) return;
      const setting = stageSetting(settings, stage.id, position);
      void saveStageSettings(database, [{ ...setting, colour }]);
    }

    function onSelectColumn(key: string) {
      selections.opportunity.getState().set(columnAt(key)?.rows.map(({ id }) => id) ?? []);
      announceSelection();
    }

    return {
      cardsOf,
      onToggle,
      onDrop,
      onCollapse,
      onMoveColumn,
      onColour,
      onSelectColumn,
      onMenu: (id, anchor) => askAboutDeals({ kind: "menu", ids: cardsOf(id), anchor }),
      onMoveBeside: (id, to) => put(cardsOf(id), to),
    } satisfies BoardDeeds;
  }, [latest, database]);
}

/** What has to be asked before something gets into a column of statuses. */
function asksFor({ value }: Column): "won" | "lost" | null {
  if (value === "Converted") return "won";
  return value === "Lost" ? "lost" : null;
}
