import { shortcutPresses } from "./shortcut.ts";

/** A shortcut as key caps, the platform's way. */
export function ShortcutKeys({ shortcut }: { shortcut: string }) {
  return (
    <span className="flex shrink-0 items-center gap-1">
      {shortcutPresses(shortcut).map((press, index) => (
        <kbd
          key={index}
          className="min-w-5 rounded border border-line bg-sunken px-1 py-0.5 text-center font-sans text-xs leading-none text-ink-soft"
        >
          {press}
        </kbd>
      ))}
    </span>
  );
}
