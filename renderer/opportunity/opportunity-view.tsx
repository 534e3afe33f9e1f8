import type { Row } from "../../shared/contract/contract.ts";
import { askAboutDeals } from "../pipeline/deal-requests.ts";
import { PrintSheet } from "../print/print-sheet.tsx";
import { useAutoSave } from "../record/use-auto-save.ts";
import { useRecordCommands } from "../record/use-record-commands.ts";
import { OpportunityBody } from "./opportunity-body.tsx";
import { OpportunitySheet } from "./opportunity-sheet.tsx";
import { OpportunityTop } from "./opportunity-top.tsx";
import { useOpportunityActions } from "./use-opportunity-actions.tsx";

interface OpportunityViewProps {
  row: Row<"opportunity">;
  /** Of its title as a heading. */
  level: 1 | 2;
  /** Beside a list there is room for one column only. */
  isNarrow: boolean;
  onDeleted: () => void;
}

/** All of an opportunity, as its page and the panel beside a list show it. To be keyed by its id. */
export function OpportunityView({ row, level, isNarrow, onDeleted }: OpportunityViewProps) {
  const auto = useAutoSave("opportunity", row);
  const deeds = useOpportunityActions(row, onDeleted);
  useRecordCommands("opportunity", row.id, deeds.actions);
  return (
    <>
      <OpportunityTop row={row} auto={auto} level={level} deeds={deeds} />
      <OpportunityBody
        row={row}
        auto={auto}
        isNarrow={isNarrow}
        onChangeReasons={() => askAboutDeals({ kind: "lost", ids: [row.id] })}
      />
      <PrintSheet>
        <OpportunitySheet row={row} items={deeds.items ?? []} />
      </PrintSheet>
    </>
  );
}
