import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** What belongs here, in a sentence. */
  message: string;
  /** The one thing to do next. */
  action?: ReactNode;
}

export function EmptyState({ title, message, action }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-10 text-center">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="max-w-md text-ink-soft">{message}</p>
      {action ? <div className="pt-2">{action}</div> : null}
    </div>
  );
}
