import type { ReactNode } from "react";
import { ShortcutKeys } from "../commands/shortcut-keys.tsx";

interface EmptyStateProps {
  title: string;
  /** What belongs here, in a sentence. */
  message: string;
  /** The one thing to do next. */
  action?: ReactNode;
  /** Does it too, in the registry's notation. */
  shortcut?: string;
}

/** Says that nothing is here, and why; what was here and had the focus leaves it to the title. */
export function EmptyState({ title, message, action, shortcut }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-10 text-center">
      <h2 tabIndex={-1} className="text-lg font-semibold outline-none">
        {title}
      </h2>
      <p className="max-w-md text-balance text-ink-soft">{message}</p>
      {action ? (
        <div className="flex items-center gap-2 pt-2">
          {action}
          {shortcut === undefined ? null : <ShortcutKeys shortcut={shortcut} />}
        </div>
      ) : null}
    </div>
  );
}
