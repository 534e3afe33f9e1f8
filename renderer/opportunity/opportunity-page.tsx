import { useEffect } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { navigate } from "../app/navigation.ts";
import { recordMark } from "../commands/current-record.ts";
import { formatInstant } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { OpportunityView } from "./opportunity-view.tsx";

/** An opportunity on a page of its own. */
export function OpportunityPage({ row }: { row: Row<"opportunity"> }) {
  const text = messages().opportunity;
  const title = row.title ?? text.untitled;
  useEffect(() => {
    document.title = `${title} · Satchel`;
  }, [title]);
  return (
    <main className="h-full min-w-0 flex-1 overflow-auto" {...recordMark("opportunity", row.id)}>
      <div className="mx-auto flex max-w-6xl flex-col px-5 py-3">
        <a
          href="#/pipeline"
          className="flex h-7 items-center self-start text-sm text-ink-soft hover:text-ink"
        >
          {text.backToPipeline}
        </a>
        <OpportunityView
          row={row}
          level={1}
          isNarrow={false}
          onDeleted={() => navigate("/pipeline")}
        />
        <p className="pt-4 text-sm text-ink-faint">
          {text.madeAndChanged(formatInstant(row.created_at), formatInstant(row.updated_at))}
        </p>
      </div>
    </main>
  );
}
