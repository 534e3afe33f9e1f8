import { messages } from "../language/language.ts";
import { askAboutDeals } from "../pipeline/deal-requests.ts";
import { PrintSheet } from "../print/print-sheet.tsx";
import { DeleteQuestion } from "../record/delete-question.tsx";
import type { RecordViewProps } from "../record/record-view.ts";
import { useAutoSave } from "../record/use-auto-save.ts";
import { useRecordCommands } from "../record/use-record-commands.ts";
import { RecordSyncNote } from "../sync/record-sync-note.tsx";
import { OpportunityBody } from "./opportunity-body.tsx";
import { OpportunitySheet } from "./opportunity-sheet.tsx";
import { OpportunityTop } from "./opportunity-top.tsx";
import { useOpportunityActions } from "./use-opportunity-actions.ts";

/** All of an opportunity, as its page and the panel beside a list show it. To be keyed by its id. */
export function OpportunityView({
  row,
  level,
  isNarrow,
  onDeleted,
}: RecordViewProps<"opportunity">) {
  const auto = useAutoSave("opportunity", row);
  const deeds = useOpportunityActions(row, onDeleted);
  const { title, items = [] } = deeds;
  useRecordCommands("opportunity", row.id, deeds.actions);
  return (
    <>
      <OpportunityTop row={row} auto={auto} level={level} deeds={deeds} />
      <RecordSyncNote id={row.id} />
      <OpportunityBody
        row={row}
        auto={auto}
        isNarrow={isNarrow}
        onChangeReasons={() => askAboutDeals({ kind: "lost", ids: [row.id] })}
      />
      <DeleteQuestion
        resource="opportunity"
        title={title}
        goesWith={messages().opportunity.goesWith(items.length)}
        deeds={deeds}
      />
      <PrintSheet>
        <OpportunitySheet row={row} items={items} />
      </PrintSheet>
    </>
  );
}
