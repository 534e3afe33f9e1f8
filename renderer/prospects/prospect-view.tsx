import type { Row } from "../../shared/contract/contract.ts";
import { History } from "../history/history.tsx";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { PrintSheet } from "../print/print-sheet.tsx";
import { FieldGroupSection } from "../record/field-group.tsx";
import { useAutoSave } from "../record/use-auto-save.ts";
import { useRecordCommands } from "../record/use-record-commands.ts";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { prospectGroups } from "./prospect-groups.ts";
import { Leads, ProspectOpportunities } from "./prospect-rows.tsx";
import { ProspectSheet } from "./prospect-sheet.tsx";
import { ProspectTop } from "./prospect-top.tsx";
import { useProspectActions } from "./use-prospect-actions.ts";

/** All of a prospect. To be keyed by its id. */
export function ProspectView({ row }: { row: Row<"prospect"> }) {
  const { forms, prospects: text } = messages();
  const auto = useAutoSave("prospect", row);
  const deeds = useProspectActions(row);
  useRecordCommands("prospect", row.id, deeds.actions);
  const label = resourceLabel("prospect");
  return (
    <>
      <ProspectTop row={row} auto={auto} level={1} deeds={deeds} />
      <div className="@container">
        <div className="grid grid-cols-1 gap-x-8 @4xl:grid-cols-[21rem_minmax(0,1fr)]">
          <div>
            {prospectGroups.map((group) => (
              <FieldGroupSection
                key={group.id}
                group={group}
                title={text.groups[group.id]}
                auto={auto}
              />
            ))}
          </div>
          <div>
            <ProspectOpportunities row={row} />
            <Leads row={row} />
            <History resource="prospect" row={row} isFolded />
          </div>
        </div>
      </div>
      <ConfirmDialog
        title={forms.deleteThis(label)}
        message={forms.willBeDeleted(
          row.company_name ?? text.unnamed,
          text.goesWith(deeds.leads?.length ?? 0),
        )}
        confirmLabel={forms.deleteOne(label)}
        isOpen={deeds.isDeleting}
        onConfirm={() => void deeds.remove()}
        onClose={() => deeds.setDeleting(false)}
      />
      <PrintSheet>
        <ProspectSheet row={row} leads={deeds.leads ?? []} />
      </PrintSheet>
    </>
  );
}
