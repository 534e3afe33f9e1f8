import { matchKeyBindingPress, parseKeybinding, type KeyBindingPress } from "tinykeys";
import { messages } from "../language/language.ts";

/** The keys of a shortcut, one press after the other. */
export const pressesOf = (shortcut: string): readonly KeyBindingPress[] =>
  parseKeybinding(shortcut);

/** A character that is no letter: whether it takes Shift is the keyboard's layout's affair. */
const isSymbol = (key: string | RegExp) =>
  typeof key === "string" && /^[^\p{L}\p{N}\s]$/u.test(key);

/** Whether this key press is that of a shortcut. */
export function matchesPress(event: KeyboardEvent, press: KeyBindingPress): boolean {
  const [modifiers, key] = press;
  if (matchKeyBindingPress(event, press)) return true;
  return (
    isSymbol(key) &&
    (matchKeyBindingPress(event, [[...modifiers, "Shift"], key]) ||
      matchKeyBindingPress(event, [modifiers.filter((modifier) => modifier !== "Shift"), key]))
  );
}

const MAC = /Mac|iPhone|iPad/;
const MAC_SIGNS: Readonly<Record<string, string>> = {
  Control: "⌃",
  Alt: "⌥",
  Shift: "⇧",
  Meta: "⌘",
  $mod: "⌘",
  Enter: "↩",
  Backspace: "⌫",
  Delete: "⌦",
};
const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

function keyName(key: string, isMac: boolean): string {
  const spoken: Readonly<Record<string, string>> = messages().commands.keys;
  const named = (isMac ? MAC_SIGNS[key] : undefined) ?? ARROWS[key] ?? spoken[key];
  return named ?? (key.length === 1 ? key.toUpperCase() : key);
}

function pressName(press: string, isMac: boolean): string {
  const keys = press.split(/\b\+/);
  const key = keys.at(-1) ?? "";
  // Shift is part of writing a symbol, and not said.
  const modifiers = keys.slice(0, -1).filter((name) => name !== "Shift" || !isSymbol(key));
  const names = [...modifiers, key].map((name) => keyName(name, isMac));
  return names.join(isMac ? "" : "+");
}

/** A shortcut as the platform writes it, one text a press: ["⌘K"], ["Ctrl+K"], ["G", "P"]. */
export function shortcutPresses(shortcut: string, platform = navigator.platform): string[] {
  return shortcut.split(" ").map((press) => pressName(press, MAC.test(platform)));
}

/** The same as one text, for menus and tooltips: "Ctrl+K", "G P". */
export const formatShortcut = (shortcut: string, platform = navigator.platform): string =>
  shortcutPresses(shortcut, platform).join(" ");
