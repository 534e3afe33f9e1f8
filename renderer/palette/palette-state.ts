import { flushSync } from "react-dom";
import { create } from "zustand";
import { persist } from "zustand/middleware";

interface PaletteState {
  readonly isOpen: boolean;
  /** What had the focus before, and gets it back. */
  readonly opener: Element | null;
}

export const usePalette = create<PaletteState>(() => ({ isOpen: false, opener: null }));

export const openPalette = () =>
  usePalette.setState({ isOpen: true, opener: document.activeElement });

/** Closes it. The focus is back where it was before this returns, so that a command finds it there. */
export function closePalette(): void {
  const { opener } = usePalette.getState();
  flushSync(() => usePalette.setState({ isOpen: false, opener: null }));
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}

const RECENT_MAX = 5;

interface Recent {
  /** Ids of the commands carried out from the palette, the last first. */
  readonly ids: readonly string[];
}

export const useRecentCommands = create<Recent>()(
  persist((): Recent => ({ ids: [] }), { name: "satchel.recent-commands" }),
);

export function rememberCommand(id: string): void {
  useRecentCommands.setState(({ ids }) => ({
    ids: [id, ...ids.filter((other) => other !== id)].slice(0, RECENT_MAX),
  }));
}
