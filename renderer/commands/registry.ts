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
  /** Its shortcut also works while a dialog or menu is open: for a dialog's own commands. */
  readonly worksInDialogs?: boolean;
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

/** What is on offer: of several with one id the latest, each shortcut at the latest that asks for it. */
export function resolveCommands(registered: readonly AppCommand[]): readonly AppCommand[] {
  const ids = new Set<string>();
  const shortcuts = new Set<string>();
  const resolved: AppCommand[] = [];
  for (const command of registered.toReversed()) {
    if (ids.has(command.id)) continue;
    ids.add(command.id);
    const { shortcut, ...rest } = command;
    const isTaken = shortcut !== undefined && shortcuts.has(shortcut);
    if (shortcut !== undefined) shortcuts.add(shortcut);
    resolved.push(isTaken ? rest : command);
  }
  return resolved.toReversed();
}

/** Under their headings, in the order of the headings; a heading without commands is left out. */
export function commandsByGroup(
  commands: readonly AppCommand[],
): readonly { readonly group: CommandGroup; readonly commands: readonly AppCommand[] }[] {
  return COMMAND_GROUPS.map((group) => ({
    group,
    commands: commands.filter((command) => command.group === group),
  })).filter((listed) => listed.commands.length > 0);
}

/** Carries out a command that is on offer, and can be done now. */
export function runCommand(id: string): void {
  const command = resolveCommands(useRegistry.getState().commands).find((one) => one.id === id);
  if (command && command.isEnabled !== false) command.run();
}
