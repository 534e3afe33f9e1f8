import { commandsByGroup, type AppCommand } from "../commands/registry.ts";
import { formatShortcut } from "../commands/shortcut.ts";
import { messages } from "../language/language.ts";

export interface ShortcutLine {
  readonly title: string;
  readonly shortcut: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly lines: readonly ShortcutLine[];
}

/** Keys that controls have by themselves, which no command stands for. */
function keysOfControls(): ShortcutGroup {
  const { lists } = messages().commands;
  return {
    title: lists.title,
    lines: [
      { title: lists.move, shortcut: "ArrowUp ArrowDown" },
      { title: lists.firstAndLast, shortcut: "Home End" },
      { title: lists.open, shortcut: "Enter" },
      { title: lists.menu, shortcut: "Shift+F10" },
      { title: lists.nextPart, shortcut: "Tab" },
      { title: lists.close, shortcut: "Escape" },
    ],
  };
}

/** Every shortcut there is now by its heading; with a text, those whose title or keys have all of its words. */
export function shortcutGroups(
  commands: readonly AppCommand[],
  text: string,
): readonly ShortcutGroup[] {
  const { groups } = messages().commands;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ title, shortcut }: ShortcutLine) => {
    const searched = `${title} ${formatShortcut(shortcut)}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  };
  const ofCommands = commandsByGroup(commands).map(({ group, commands: own }) => ({
    title: groups[group],
    lines: own.flatMap(({ title, shortcut }) =>
      shortcut === undefined ? [] : [{ title, shortcut }],
    ),
  }));
  return [...ofCommands, keysOfControls()]
    .map(({ title, lines }) => ({ title, lines: lines.filter(matches) }))
    .filter(({ lines }) => lines.length > 0);
}
