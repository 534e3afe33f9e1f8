import { useEffect, type ComponentType } from "react";
import { attribute, describe, type Scalar } from "../../shared/contract/contract.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { navigate } from "../app/navigation.ts";
import { recordMark } from "../commands/current-record.ts";
import { formatInstant } from "../forms/format.ts";
import { Gone } from "../forms/gone.tsx";
import { messages } from "../language/language.ts";
import { useRecord } from "../store/hooks.ts";
import { Loading } from "../ui/loading.tsx";
import { listPath } from "../views/open-view.ts";
import { recordText } from "./record-text.ts";
import type { RecordViewProps } from "./record-view.ts";

interface RecordPageProps<R extends ViewResource> {
  resource: R;
  id: string;
  /** All of the record. */
  View: ComponentType<RecordViewProps<R>>;
}

/** A record on a page of its own. To be keyed by its id. */
export function RecordPage<R extends ViewResource>({ resource, id, View }: RecordPageProps<R>) {
  const text = recordText(resource);
  const row = useRecord(resource, id);
  const list = listPath(resource, "board");
  if (row === undefined) return <Loading label={text.reading} />;
  if (row === null) {
    return <Gone resource={resource} href={`#${list}`} linkLabel={text.goToList} />;
  }
  return (
    <main className="relative h-full min-w-0 flex-1 overflow-auto" {...recordMark(resource, id)}>
      <WindowTitle title={attribute(row, describe(resource).nameField) ?? text.untitled} />
      <div className="mx-auto flex max-w-6xl flex-col px-5 py-3">
        <a
          href={`#${list}`}
          className="flex h-7 items-center self-start text-sm text-ink-soft hover:text-ink"
        >
          {text.backToList}
        </a>
        <View row={row} level={1} isNarrow={false} onDeleted={() => navigate(list)} />
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

function WindowTitle({ title }: { title: Scalar }) {
  useEffect(() => {
    document.title = `${title} · Satchel`;
  }, [title]);
  return null;
}
