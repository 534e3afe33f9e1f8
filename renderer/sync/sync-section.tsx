import type { ReactNode } from "react";
import { messages } from "../language/language.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";

/** Entries drawn of each list at first, and more with each press. */
export const PAGE_ENTRIES = 20;

interface SyncSectionProps {
  title: string;
  /** How many there are, beside the title. */
  count?: { readonly text: string; readonly tone: Tone } | null;
  actions?: ReactNode;
  /** How many more there are than are drawn; `onMore` draws some of them. */
  more?: number;
  onMore?: () => void;
  children: ReactNode;
}

/** A titled part of the sync page. What is dealt with in it goes; it takes the focus itself where nothing is left. */
export function SyncSection(props: SyncSectionProps) {
  const { title, count, actions, more = 0, onMore, children } = props;
  return (
    <section
      tabIndex={-1}
      aria-label={title}
      className="rounded-card border border-line bg-surface p-4 shadow-card"
    >
      <div className="flex min-h-8 flex-wrap items-center gap-2 pb-2">
        <h2 className="text-base font-semibold">{title}</h2>
        {count ? <Badge tone={count.tone}>{count.text}</Badge> : null}
        <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>
      </div>
      {children}
      {more > 0 && onMore ? (
        <div className="pt-3">
          <Button onPress={onMore}>{messages().sync.showMore(Math.min(more, PAGE_ENTRIES))}</Button>
        </div>
      ) : null}
    </section>
  );
}
