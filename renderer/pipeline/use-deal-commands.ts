import { useMemo } from "react";
import { useCurrentRecordId } from "../commands/current-record.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { shownSelection, useShownSelection, withSelected } from "../selection/shown-selection.ts";
import { useStore } from "../store/hooks.ts";
import { askAboutDeals } from "./deal-requests.ts";
import { isDecided } from "./status.ts";
import { useDealActions } from "./use-deal-actions.ts";

/** What a deed is done to: all that is selected where the current one is among it or there is no current one. */
const dealsMeant = (current: string | null): readonly string[] =>
  current === null ? shownSelection("opportunity") : withSelected("opportunity", current);

/** The element of a record on the screen, for a menu to open at. */
function elementOf(id: string | undefined): Element {
  const marked = document.querySelector(`[data-record="opportunity/${CSS.escape(id ?? "")}"]`);
  return marked ?? document.body;
}

/** The commands that move and decide the current or the selected opportunities. */
export function useDealCommands(): void {
  const current = useCurrentRecordId("opportunity");
  const hasSelection = useShownSelection("opportunity").length > 0;
  const store = useStore();
  const { reopen } = useDealActions();
  const { commands: titles } = messages().board;

  const commands = useMemo((): readonly AppCommand[] => {
    const isEnabled = current !== null || hasSelection;
    if (!isEnabled) return [];
    const rowsMeant = () => {
      const wanted = new Set(dealsMeant(current));
      const records = store.records("opportunity").current();
      return records.state === "ready" ? records.rows.filter(({ id }) => wanted.has(id)) : [];
    };
    return [
      {
        id: "opportunity.move",
        title: titles.move,
        group: "record",
        shortcut: "m",
        run: () => {
          const ids = dealsMeant(current);
          askAboutDeals({ kind: "menu", ids, anchor: elementOf(current ?? ids[0]) });
        },
      },
      {
        id: "opportunity.won",
        title: titles.win,
        group: "record",
        shortcut: "w",
        run: () => askAboutDeals({ kind: "won", ids: dealsMeant(current) }),
      },
      {
        id: "opportunity.lost",
        title: titles.lose,
        group: "record",
        shortcut: "l",
        run: () => askAboutDeals({ kind: "lost", ids: dealsMeant(current) }),
      },
      {
        id: "opportunity.reopen",
        title: titles.reopen,
        group: "record",
        run: () => void reopen(rowsMeant().filter(({ status }) => isDecided(status))),
      },
    ];
  }, [current, hasSelection, store, reopen, titles]);
  useCommands(commands);
}
