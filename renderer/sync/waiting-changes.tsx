import type { ReactNode } from "react";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { formatAgo } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { RecordHeading } from "./record-heading.tsx";
import { SyncSection } from "./sync-section.tsx";

interface WaitingChangesProps {
  waiting: readonly MarkedRow[];
  count: number;
  now: Date;
  actions?: ReactNode;
  onMore: () => void;
}

/** The records whose changes are not on the server yet. */
export function WaitingChanges({ waiting, count, now, actions, onMore }: WaitingChangesProps) {
  const { sync } = messages();
  const text = sync.waiting;
  return (
    <SyncSection
      title={text.title}
      count={count > 0 ? { text: sync.decisions.count(count), tone: "neutral" } : null}
      actions={actions}
      more={count - waiting.length}
      onMore={onMore}
    >
      {count === 0 ? <p className="text-ink-soft">{text.none}</p> : null}
      <ul className="flex flex-col">
        {waiting.map((marked) => (
          <li key={marked.sync.id} className="border-t border-line py-1 first:border-t-0">
            <RecordHeading marked={marked}>
              <span className="text-sm text-ink-faint">{aboutIt(marked, now)}</span>
            </RecordHeading>
          </li>
        ))}
      </ul>
    </SyncSection>
  );
}

function aboutIt({ sync, row }: MarkedRow, now: Date): string {
  const text = messages().sync.waiting;
  if (sync.attempt) return text.unsure;
  if (!row) return text.deleted;
  return sync.unsent ? text.since(formatAgo(sync.unsent.at, now)) : "";
}
