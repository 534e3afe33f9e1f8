import { useMemo } from "react";
import { useCommands } from "../commands/registry.ts";
import { useTypedAhead } from "../commands/typed-ahead.ts";
import { messages } from "../language/language.ts";
import { prepared } from "../ui/prepared.tsx";
import { closeHelp, openHelp, useHelp } from "./help-state.ts";

const ShortcutsHelp = prepared(async () => (await import("./shortcuts-help.tsx")).ShortcutsHelp);

/** The place of the shortcuts' overview in the shell. */
export function HelpHost() {
  const isOpen = useHelp((state) => state.isOpen);
  useCommands(
    useMemo(
      () => [
        {
          id: "app.help",
          title: messages().commands.help,
          group: "app",
          shortcut: "Shift+?",
          run: openHelp,
        },
      ],
      [],
    ),
  );
  useTypedAhead(isOpen, closeHelp);
  return isOpen ? <ShortcutsHelp /> : null;
}
