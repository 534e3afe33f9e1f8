import { useEffect } from "react";
import { create } from "zustand";

/** Under which heading a command is listed, in this order. */
export const COMMAND_GROUPS = [
  "create",
  "go",
  "record",
  "selection",
  "view",
  "edit",
  "app",
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something a person can do, however it is asked for: palette, menu, context menu or shortcut. */
export interface AppCommand {
  /** The same for the same deed on every screen, as in "opportunity.new". */
  readonly id: string;
  /** In the person's language, as a menu shows it. */
  readonly title: string;
  readonly group: CommandGroup;
  /**
   * Keys in tinykeys' notation: `$mod+k` (Ctrl, or Cmd on a Mac), `g p` (one after the other), `Shift+?`.
   * One without $mod, Alt or a function key rests while somebody types.
   */
  readonly shortcut?: string;
  /** Other words it is found by. */
  readonly keywords?: string;
  /** Shown dimmed, and not carried out, where it is false. */
  readonly isEnabled?: boolean;
  readonly run: () => void;
}

interface Registry {
  /** Those of the screens now shown; of two with one id or one shortcut, the later wins. */
  readonly commands: readonly AppCommand[];
}

export const useRegistry = create<Registry>()(() => ({ commands: [] }));

/** Offers commands for as long as the component is shown. `commands` must be memoised. */
export function useCommands(commands: readonly AppCommand[]): void {
  useEffect(() => {
    useRegistry.setState((before) => ({ commands: [...before.commands, ...commands] }));
    return () => {
      useRegistry.setState((before) => ({
        commands: before.commands.filter((command) => !commands.includes(command)),
      }));
    };
  }, [commands]);
}
