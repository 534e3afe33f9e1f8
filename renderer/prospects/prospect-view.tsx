import { messages } from "../language/language.ts";
import { PrintSheet } from "../print/print-sheet.tsx";
import { DeleteQuestion } from "../record/delete-question.tsx";
import type { RecordViewProps } from "../record/record-view.ts";
import { useAutoSave } from "../record/use-auto-save.ts";
import { useRecordCommands } from "../record/use-record-commands.ts";
import { RecordSyncNote } from "../sync/record-sync-note.tsx";
import { ProspectBody } from "./prospect-body.tsx";
import { ProspectSheet } from "./prospect-sheet.tsx";
import { ProspectTop } from "./prospect-top.tsx";
import { useProspectActions } from "./use-prospect-actions.ts";

/** All of a prospect, as its page and the panel beside the list show it. To be keyed by its id. */
export function ProspectView({ row, level, isNarrow, onDeleted }: RecordViewProps<"prospect">) {
  const auto = useAutoSave("prospect", row);
  const deeds = useProspectActions(row, onDeleted);
  const { title, leads = [] } = deeds;
  useRecordCommands("prospect", row.id, deeds.actions);
  return (
    <>
      <ProspectTop row={row} auto={auto} level={level} deeds={deeds} />
      <RecordSyncNote id={row.id} />
      <ProspectBody row={row} auto={auto} isNarrow={isNarrow} />
      <DeleteQuestion
        resource="prospect"
        title={title}
        goesWith={messages().prospects.goesWith(leads.length)}
        deeds={deeds}
      />
      <PrintSheet>
        <ProspectSheet row={row} leads={leads} />
      </PrintSheet>
    </>
  );
}
