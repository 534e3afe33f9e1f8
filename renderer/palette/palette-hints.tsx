import { ShortcutKeys } from "../commands/shortcut-keys.tsx";
import { messages } from "../language/language.ts";

interface PaletteHintsProps {
  /** Records are still being read: more may be found. */
  isReading: boolean;
  /** Why no records are found. */
  failure: string | null;
}

/** The last line of the palette: its keys, and what holds for the list above. */
export function PaletteHints({ isReading, failure }: PaletteHintsProps) {
  const text = messages().commands;
  const hints = [
    { keys: "ArrowUp ArrowDown", label: text.hintChoose },
    { keys: "Enter", label: text.hintOpen },
    { keys: "$mod+Enter", label: text.hintFullPage },
    { keys: "Escape", label: text.hintClose },
  ];
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-1.5 text-sm text-ink-soft">
      {failure === null ? null : <span role="alert">{text.searchFailed(failure)}</span>}
      {failure === null && isReading ? <span>{text.stillReading}</span> : null}
      <span className="ml-auto flex flex-wrap gap-x-4 gap-y-1">
        {hints.map(({ keys, label }) => (
          <span key={keys} className="flex items-center gap-1.5">
            <ShortcutKeys shortcut={keys} />
            {label}
          </span>
        ))}
      </span>
    </div>
  );
}
