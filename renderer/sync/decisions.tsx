import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { messages } from "../language/language.ts";
import { DeletedConflict } from "./deleted-conflict.tsx";
import type { Decision } from "./decision.ts";
import { FieldsConflict } from "./fields-conflict.tsx";
import { SyncSection } from "./sync-section.tsx";
import { useWantedEntry } from "./use-wanted-entry.ts";

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
  const { inOrder, wanted } = useWantedEntry(conflicts, firstId);
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
        {drawn.map((marked, index) => (
          <li
            key={marked.sync.id}
            ref={index === 0 ? wanted : null}
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
