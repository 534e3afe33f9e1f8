import { useEffect } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { recordMark } from "../commands/current-record.ts";
import { formatInstant } from "../forms/format.ts";
import { Gone } from "../forms/gone.tsx";
import { messages } from "../language/language.ts";
import { useRecord } from "../store/hooks.ts";
import { Loading } from "../ui/loading.tsx";
import { NewProspect } from "./new-prospect.tsx";
import { ProspectView } from "./prospect-view.tsx";

/** The page of one prospect, or of one that is to be made. */
export function ProspectScreen({ id }: { id: string }) {
  return id === "new" ? <NewProspect /> : <ExistingProspect id={id} />;
}

function ExistingProspect({ id }: { id: string }) {
  const text = messages().prospects;
  const row = useRecord("prospect", id);
  if (row === undefined) return <Loading label={text.reading} />;
  if (row === null) {
    return <Gone resource="prospect" href="#/prospects" linkLabel={text.goToAll} />;
  }
  return <ProspectPage row={row} />;
}

function ProspectPage({ row }: { row: Row<"prospect"> }) {
  const text = messages().prospects;
  const name = row.company_name ?? text.unnamed;
  useEffect(() => {
    document.title = `${name} · Satchel`;
  }, [name]);
  return (
    <main className="h-full min-w-0 flex-1 overflow-auto" {...recordMark("prospect", row.id)}>
      <div className="mx-auto flex max-w-6xl flex-col px-5 py-3">
        <a
          href="#/prospects"
          className="flex h-7 items-center self-start text-sm text-ink-soft hover:text-ink"
        >
          {text.backToAll}
        </a>
        <ProspectView row={row} />
        <p className="pt-4 text-sm text-ink-faint">
          {messages().opportunity.madeAndChanged(
            formatInstant(row.created_at),
            formatInstant(row.updated_at),
          )}
        </p>
      </div>
    </main>
  );
}
