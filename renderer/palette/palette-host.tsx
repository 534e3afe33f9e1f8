import { useCallback, useEffect, useMemo, useState } from "react";
import { useWhenQuiet } from "../app/use-when-quiet.ts";
import { useCommands } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { PALETTE_COMMAND, PALETTE_SHORTCUT } from "./palette-shortcut.ts";
import { openPalette, usePalette } from "./palette-state.ts";

const load = () => import("./palette.tsx");
type PaletteModule = Awaited<ReturnType<typeof load>>;

/** The palette's place in the shell. Its code and its index are made ready while nothing else goes on. */
export function PaletteHost() {
  const isOpen = usePalette((state) => state.isOpen);
  // Not React's lazy: that shows what it waited for only a third of a second later, however soon it is there.
  const [loaded, setLoaded] = useState<PaletteModule | null>(null);
  useCommands(
    useMemo(
      () => [
        {
          id: PALETTE_COMMAND,
          title: messages().commands.palette,
          group: "app",
          shortcut: PALETTE_SHORTCUT,
          run: openPalette,
        },
      ],
      [],
    ),
  );
  const prepare = useCallback(() => {
    void load().then((palette) => {
      palette.preparePalette();
      setLoaded(palette);
    });
  }, []);
  useWhenQuiet(prepare);
  useEffect(() => {
    if (isOpen) prepare();
  }, [isOpen, prepare]);
  return isOpen && loaded ? <loaded.Palette /> : null;
}
