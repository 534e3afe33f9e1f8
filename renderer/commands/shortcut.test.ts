import { expect, test } from "vitest";
import { formatShortcut, shortcutPresses } from "./shortcut.ts";

for (const [shortcut, onLinux, onMac] of [
  ["$mod+k", "Ctrl+K", "⌘K"],
  ["$mod+Shift+z", "Ctrl+Shift+Z", "⌘⇧Z"],
  ["Alt+ArrowLeft", "Alt+←", "⌥←"],
  ["Shift+?", "?", "?"],
  ["Escape", "Esc", "Esc"],
  ["F11", "F11", "F11"],
] as const) {
  test(`${shortcut} is written ${onLinux}, on a Mac ${onMac}`, () => {
    expect(formatShortcut(shortcut, "Linux x86_64")).toBe(onLinux);
    expect(formatShortcut(shortcut, "MacIntel")).toBe(onMac);
  });
}

test("the keys of a sequence are told one by one", () => {
  expect(shortcutPresses("g p", "Win32")).toEqual(["G", "P"]);
});
