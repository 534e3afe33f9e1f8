import { useEffect } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { DeleteButton } from "../forms/delete-button.tsx";
import { formatInstant } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useAutoSave } from "../record/use-auto-save.ts";
import { OpportunityBody } from "./opportunity-body.tsx";
import { OpportunityTop } from "./opportunity-top.tsx";

/** An opportunity on a page of its own. */
export function OpportunityPage({ row }: { row: Row<"opportunity"> }) {
  const text = messages().opportunity;
  const auto = useAutoSave("opportunity", row);
  const title = row.title ?? text.untitled;
  useEffect(() => {
    document.title = `${title} · Satchel`;
  }, [title]);
  return (
    <main className="h-full min-w-0 flex-1 overflow-auto">
      <div className="mx-auto flex max-w-6xl flex-col px-5 py-4">
        <div className="flex items-center gap-2 pb-1">
          <a href="#/pipeline" className="text-sm text-ink-soft hover:text-ink">
            {text.backToPipeline}
          </a>
          <span className="flex-1" />
          <DeleteButton
            resource="opportunity"
            id={row.id}
            name={title}
            consequence={text.goesWithIt}
            goTo="/pipeline"
          />
        </div>
        <OpportunityTop row={row} auto={auto} level={1} />
        <OpportunityBody row={row} auto={auto} isNarrow={false} />
        <p className="pt-4 text-sm text-ink-faint">
          {text.madeAndChanged(formatInstant(row.created_at), formatInstant(row.updated_at))}
        </p>
      </div>
    </main>
  );
}
