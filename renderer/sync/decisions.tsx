import { useEffect, useRef } from "react";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { messages } from "../language/language.ts";
import { DeletedConflict } from "./deleted-conflict.tsx";
import type { Decision } from "./decision.ts";
import { FieldsConflict } from "./fields-conflict.tsx";
import { SyncSection } from "./sync-section.tsx";

interface DecisionsProps {
  /** The records in conflict, as far as they were read. */
  conflicts: readonly MarkedRow[];
  /** How many there are. */
  count: number;
  /** How many of them are drawn. */
  limit: number;
  /** The one somebody came here for. */
  firstId: string | null;
  companyCurrency: string;
  onDecide: (decisions: readonly Decision[]) => void;
  onMore: () => void;
}

/** What only a person can decide (docs/SYNC.md, S25, S26), record by record. */
export function Decisions(props: DecisionsProps) {
  const { conflicts, count, limit, firstId, companyCurrency, onDecide, onMore } = props;
  const text = messages().sync.decisions;
  const wanted = useRef<HTMLLIElement>(null);
  const isThere = conflicts.some(({ sync }) => sync.id === firstId);
  useEffect(() => {
    if (!isThere || firstId === null) return;
    wanted.current?.scrollIntoView({ block: "nearest" });
    wanted.current?.querySelector("h3")?.focus({ preventScroll: true });
  }, [isThere, firstId]);
  const inOrder = conflicts.toSorted(
    (a, b) => Number(b.sync.id === firstId) - Number(a.sync.id === firstId),
  );
  const drawn = inOrder.slice(0, limit);
  return (
    <SyncSection
      title={text.title}
      count={count > 0 ? { text: text.count(count), tone: "warning" } : null}
      more={count - drawn.length}
      onMore={onMore}
    >
      {count === 0 ? <p className="text-ink-soft">{text.none}</p> : null}
      <ul className="flex flex-col">
        {drawn.map((marked) => (
          <li
            key={marked.sync.id}
            data-entry
            ref={marked.sync.id === firstId ? wanted : null}
            className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0"
          >
            {marked.sync.conflict?.kind === "fields" ? (
              <FieldsConflict
                marked={marked}
                fields={marked.sync.conflict.fields}
                all={conflicts}
                companyCurrency={companyCurrency}
                onDecide={onDecide}
              />
            ) : (
              <DeletedConflict marked={marked} onDecide={onDecide} />
            )}
          </li>
        ))}
      </ul>
    </SyncSection>
  );
}
