import { useState } from "react";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { markedHref, markedName } from "./marked-record.ts";
import { RecordHeading } from "./record-heading.tsx";
import { SyncSection } from "./sync-section.tsx";
import { useWantedEntry } from "./use-wanted-entry.ts";

interface RefusedChangesProps {
  refused: readonly MarkedRow[];
  /** How many there are. */
  count: number;
  /** The record somebody came here for. */
  firstId: string | null;
  onRetry: (some: readonly MarkedRow[]) => void;
  onDiscard: (marked: MarkedRow) => void;
  onMore: () => void;
}

/** What the server would not take, with its words (docs/SYNC.md, S13). */
export function RefusedChanges({ refused, count, ...props }: RefusedChangesProps) {
  const { firstId, onRetry, onDiscard, onMore } = props;
  const { inOrder, wanted } = useWantedEntry(refused, firstId);
  const [discarded, setDiscarded] = useState<MarkedRow>();
  const text = messages().sync.refused;
  if (count === 0) return null;
  return (
    <SyncSection
      title={text.title}
      count={{ text: messages().sync.decisions.count(count), tone: "danger" }}
      actions={
        refused.length > 1 ? (
          <Button variant="quiet" onPress={() => onRetry(refused)}>
            {text.retryAll}
          </Button>
        ) : null
      }
      more={count - refused.length}
      onMore={onMore}
    >
      <ul className="flex flex-col">
        {inOrder.map((marked, index) => (
          <li
            key={marked.sync.id}
            ref={index === 0 ? wanted : null}
            className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0"
          >
            <Refused
              marked={marked}
              onRetry={() => onRetry([marked])}
              onDiscard={() => setDiscarded(marked)}
            />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={text.discardAsk(discarded ? markedName(discarded) : "")}
        message={text.discardWhat}
        confirmLabel={text.discardNow}
        isOpen={discarded !== undefined}
        onConfirm={() => {
          if (discarded) onDiscard(discarded);
          setDiscarded(undefined);
        }}
        onClose={() => setDiscarded(undefined)}
      />
    </SyncSection>
  );
}

interface RefusedProps {
  marked: MarkedRow;
  onRetry: () => void;
  onDiscard: () => void;
}

function Refused({ marked, onRetry, onDiscard }: RefusedProps) {
  const text = messages().sync.refused;
  const { resource, blocked } = marked.sync;
  if (!blocked) return null;
  const name = markedName(marked);
  const href = markedHref(marked);
  const { status, message, fields } = blocked;
  return (
    <>
      <RecordHeading marked={marked}>
        {href === null ? null : <ButtonLink href={href}>{text.edit}</ButtonLink>}
        <Button aria-label={text.retryNamed(name)} onPress={onRetry}>
          {text.retry}
        </Button>
        <Button variant="quiet" aria-label={text.discardNamed(name)} onPress={onDiscard}>
          {text.discard}
        </Button>
      </RecordHeading>
      <div className="rounded-control bg-danger-soft px-3 py-2 text-danger-ink">
        <p className="text-sm">{status === 0 ? text.notBelieved : text.says(String(status))}</p>
        <p className="break-words whitespace-pre-wrap">{message === "" ? text.noWords : message}</p>
        {fields.length > 0 ? (
          <ul>
            {fields.map(({ field, message: said }) => (
              <li key={field}>{messages().problems.about(fieldLabel(resource, field), said)}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </>
  );
}
