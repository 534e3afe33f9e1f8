import { useMemo } from "react";
import type { ViewResource } from "../../../shared/views/view.ts";
import { navigate } from "../../app/navigation.ts";
import { recordPath } from "../../app/record-path.ts";
import { useCommands, type AppCommand } from "../../commands/registry.ts";
import { messages } from "../../language/language.ts";
import { recordText } from "../record-text.ts";
import type { RecordPanelProps } from "./record-panel.tsx";

/** Offers going on from the record in the panel as commands. */
export function usePanelCommands(
  resource: ViewResource,
  { id, onPrevious, onNext }: RecordPanelProps,
): void {
  const text = recordText(resource);
  const { openPage } = messages().opportunity;
  const commands = useMemo((): readonly AppCommand[] => {
    const previous = {
      title: text.previous,
      isEnabled: onPrevious !== undefined,
      run: () => onPrevious?.(),
    };
    const next = { title: text.next, isEnabled: onNext !== undefined, run: () => onNext?.() };
    return [
      { ...previous, id: "record.previous", group: "go", shortcut: "Alt+ArrowUp" },
      { ...next, id: "record.next", group: "go", shortcut: "Alt+ArrowDown" },
      // While it is open, j and k go through the list in the panel.
      { ...next, id: "list.next", group: "view", shortcut: "j" },
      { ...previous, id: "list.previous", group: "view", shortcut: "k" },
      {
        id: "record.open-page",
        title: openPage,
        group: "go",
        run: () => navigate(recordPath({ resource, id }, "page")),
      },
    ];
  }, [resource, id, onPrevious, onNext, text, openPage]);
  useCommands(commands);
}
