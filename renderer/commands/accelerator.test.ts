import { expect, test } from "vitest";
import { acceleratorOf } from "./accelerator.ts";

for (const [shortcut, accelerator] of [
  ["$mod+k", "CmdOrCtrl+K"],
  ["$mod+Shift+z", "CmdOrCtrl+Shift+Z"],
  ["$mod+ArrowDown", "CmdOrCtrl+Down"],
  ["F2", "F2"],
] as const) {
  test(`${shortcut} is ${accelerator} in a native menu`, () => {
    expect(acceleratorOf(shortcut)).toBe(accelerator);
  });
}

test("keys that somebody may type, and sequences, are not in a native menu", () => {
  for (const shortcut of ["n", "g p", "Shift+?", "Delete", undefined]) {
    expect(acceleratorOf(shortcut)).toBeNull();
  }
});
