import { useEffect, useMemo, useState } from "react";
import { useCommands } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { PALETTE_COMMAND, PALETTE_SHORTCUT } from "./palette-shortcut.ts";
import { openPalette, usePalette } from "./palette-state.ts";

const load = () => import("./palette.tsx");
type PaletteModule = Awaited<ReturnType<typeof load>>;

/** The first screen has been drawn by then, however long it takes. */
const PREPARED_WITHIN_MS = 5_000;

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
  useEffect(() => {
    const prepare = async () => {
      const palette = await load();
      palette.preparePalette();
      setLoaded(palette);
    };
    if (isOpen) void prepare();
    const handle = requestIdleCallback(() => void prepare(), { timeout: PREPARED_WITHIN_MS });
    return () => cancelIdleCallback(handle);
  }, [isOpen]);
  return isOpen && loaded ? <loaded.Palette /> : null;
}
