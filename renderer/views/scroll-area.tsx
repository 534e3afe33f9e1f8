import type { ReactNode } from "react";

/**
 * What scrolls around a list whose search field keeps the focus. The keyboard can reach it to scroll, which
 * Chromium does by itself; said so that nothing that checks for it need guess.
 */
export function ScrollArea({ className, children }: { className: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be within reach
    <div tabIndex={0} className={`overflow-auto rounded-control ${className}`}>
      {children}
    </div>
  );
}
