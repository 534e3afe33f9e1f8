import { useMemo } from "react";
import { useWhenQuiet } from "../app/use-when-quiet.ts";
import { useCommands } from "../commands/registry.ts";
import { useTypedAhead } from "../commands/typed-ahead.ts";
import { messages } from "../language/language.ts";
import { prepared } from "../ui/prepared.tsx";
import { PALETTE_COMMAND, PALETTE_SHORTCUT } from "./palette-shortcut.ts";
import { closePalette, openPalette, usePalette } from "./palette-state.ts";
import { prepareRecordSearch } from "./record-search.ts";

const Palette = prepared(async () => (await import("./palette.tsx")).Palette);

/** The palette's place in the shell. Its index is made while nothing else goes on. */
export function PaletteHost() {
  const isOpen = usePalette((state) => state.isOpen);
  useCommands(
    useMemo(
      () => [
        {
          id: PALETTE_COMMAND,
          title: messages().commands.palette,
          group: "app",
          shortcut: PALETTE_SHORTCUT,
          // Again, while its code is still being fetched, takes it back.
          run: () => (usePalette.getState().isOpen ? closePalette() : openPalette()),
        },
      ],
      [],
    ),
  );
  useTypedAhead(isOpen, closePalette);
  useWhenQuiet(prepareRecordSearch);
  return isOpen ? <Palette /> : null;
}
