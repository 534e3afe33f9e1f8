import { useState } from "react";
import {
  attribute,
  childrenOf,
  describe,
  type RecordName,
  type Row,
} from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { Fold } from "../record/fold.tsx";
import { useHistory } from "../store/history.ts";
import { useRows } from "../store/hooks.ts";
import { Button } from "../ui/button.tsx";
import { HistoryItem } from "./history-item.tsx";

const ENTRIES_A_PAGE = 20;

interface HistoryProps<R extends RecordName> {
  resource: R;
  row: Row<R>;
  isFolded: boolean;
}

/** Who changed what of a record and when, newest first; each step can be taken back. */
export function History<R extends RecordName>({ resource, row, isFolded }: HistoryProps<R>) {
  return (
    <Fold
      id={`${resource}.history`}
      title={messages().opportunity.history.title}
      isFolded={isFolded}
    >
      <Entries resource={resource} row={row} />
    </Fold>
  );
}

function Entries<R extends RecordName>({ resource, row }: Omit<HistoryProps<R>, "isFolded">) {
  const text = messages().opportunity.history;
  const [limit, setLimit] = useState(ENTRIES_A_PAGE);
  const rows = useRows(childrenOf(resource), row.id) ?? [];
  const rowNames = new Map(
    rows.map(({ resource: child, row: own }) => {
      const { nameField, fields } = describe(child);
      const name = fields[nameField]?.refersTo?.by === "id" ? null : attribute(own, nameField);
      return [own.id, name === null ? null : String(name)];
    }),
  );
  const history = useHistory(row.id, [...rowNames.keys()], limit);
  if (!history) return <div className="h-16" />;
  if (history.entries.length === 0) return <p className="text-ink-faint">{text.empty}</p>;
  return (
    <>
      <ol aria-label={text.title} className="flex flex-col">
        {history.entries.map((entry) => (
          <HistoryItem
            key={entry.seq}
            entry={entry}
            row={row}
            rowName={(id) => rowNames.get(id) ?? null}
          />
        ))}
      </ol>
      {history.hasMore ? (
        <div className="pt-2">
          <Button onPress={() => setLimit(limit + ENTRIES_A_PAGE)}>{text.more}</Button>
        </div>
      ) : null}
    </>
  );
}
