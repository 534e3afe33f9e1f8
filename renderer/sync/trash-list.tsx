import type { TrashEntry } from "../../shared/sync/sync-row.ts";
import { formatAgo, formatInstant } from "../forms/format.ts";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ActionsHeaderCell, Cell, HeaderCell, Table } from "../ui/table.tsx";
import { SyncSection } from "./sync-section.tsx";

interface TrashListProps {
  /** Newest first. */
  trash: readonly TrashEntry[];
  limit: number;
  now: Date;
  onRestore: (entry: TrashEntry) => void;
  onMore: () => void;
}

/** What others deleted on the server, and the way back (docs/SYNC.md, S23). */
export function TrashList({ trash, limit, now, onRestore, onMore }: TrashListProps) {
  const text = messages().sync.trash;
  const drawn = trash.slice(0, limit);
  return (
    <SyncSection title={text.title} more={trash.length - drawn.length} onMore={onMore}>
      <p className="max-w-2xl pb-2 text-ink-soft">{trash.length === 0 ? text.none : text.what}</p>
      {trash.length === 0 ? null : (
        <Table label={text.title}>
          <thead>
            <tr>
              <HeaderCell>{text.name}</HeaderCell>
              <HeaderCell>{text.kind}</HeaderCell>
              <HeaderCell>{text.deleted}</HeaderCell>
              <ActionsHeaderCell />
            </tr>
          </thead>
          <tbody>
            {drawn.map((entry) => (
              <tr key={entry.id}>
                <Cell>{entry.name}</Cell>
                <Cell>{resourceLabel(entry.resource)}</Cell>
                <Cell>
                  <time dateTime={entry.deleted_at} title={formatInstant(entry.deleted_at)}>
                    {formatAgo(entry.deleted_at, now)}
                  </time>
                </Cell>
                <Cell align="right">
                  <Button
                    variant="quiet"
                    aria-label={text.restoreNamed(entry.name)}
                    onPress={() => onRestore(entry)}
                  >
                    {text.restore}
                  </Button>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </SyncSection>
  );
}
