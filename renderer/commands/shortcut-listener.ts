import { isShortcutThere } from "./key-context.ts";
import { resolveCommands, useRegistry, type AppCommand } from "./registry.ts";
import { matchesPress, pressesOf } from "./shortcut.ts";

/** The second key of a sequence such as `g p` is waited for this long. */
const SEQUENCE_TIMEOUT_MS = 1_500;

/** A command whose first keys have been pressed. */
interface Begun {
  readonly command: AppCommand;
  readonly presses: ReturnType<typeof pressesOf>;
}

/** Carries out the registry's commands by their shortcuts. @returns what ends it */
export function startShortcuts(target: Window = window): () => void {
  let begun: readonly Begun[] = [];
  let lastPressAt = 0;

  /** Goes on with these; true where a command was found or begun. */
  function press(event: KeyboardEvent, candidates: readonly Begun[]): boolean {
    const matching = candidates.filter(
      ({ presses: [first] }) => first !== undefined && matchesPress(event, first),
    );
    const complete = matching.find(({ presses }) => presses.length === 1);
    begun = complete
      ? []
      : matching.map(({ command, presses }) => ({ command, presses: presses.slice(1) }));
    if (matching.length === 0) return false;
    event.preventDefault();
    complete?.command.run();
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (MODIFIER_KEYS.has(event.key)) return;
    if (event.timeStamp - lastPressAt > SEQUENCE_TIMEOUT_MS) begun = [];
    lastPressAt = event.timeStamp;
    if (begun.length > 0 && press(event, begun)) return;
    press(event, candidatesFor(event));
  }

  target.addEventListener("keydown", onKeyDown);
  return () => target.removeEventListener("keydown", onKeyDown);
}

const MODIFIER_KEYS: ReadonlySet<string> = new Set([
  "Shift",
  "Control",
  "Alt",
  "AltGraph",
  "Meta",
  "CapsLock",
]);

function candidatesFor(event: KeyboardEvent): readonly Begun[] {
  return resolveCommands(useRegistry.getState().commands).flatMap((command) =>
    command.shortcut !== undefined && command.isEnabled !== false && isShortcutThere(event, command)
      ? [{ command, presses: pressesOf(command.shortcut) }]
      : [],
  );
}
