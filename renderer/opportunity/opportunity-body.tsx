import type { Row } from "../../shared/contract/contract.ts";
import { History } from "../history/history.tsx";
import { messages } from "../language/language.ts";
import { FieldGroupSection } from "../record/field-group.tsx";
import type { AutoSave } from "../record/use-auto-save.ts";
import { LineItems } from "./line-items.tsx";
import { LostReasons } from "./lost-reasons.tsx";
import { opportunityGroupsOf } from "./opportunity-groups.ts";
import { usePartyNames } from "./party-suggestions.ts";

/** Losing an opportunity asks for reasons, so the status leaves that to its own dialog. */
const WITHOUT_LOST = { status: ["Lost"] };

interface OpportunityBodyProps {
  row: Row<"opportunity">;
  auto: AutoSave;
  /** Beside a list there is room for one column only. */
  isNarrow: boolean;
  onChangeReasons: () => void;
}

/** All of an opportunity below its top: fields by group, line items, reasons. */
export function OpportunityBody({ row, auto, isNarrow, onChangeReasons }: OpportunityBodyProps) {
  const text = messages().opportunity;
  const parties = usePartyNames();
  const suggestions = {
    party_name: row.opportunity_from === "Prospect" ? parties : [],
  };
  const isLost = row.status === "Lost";
  const sections = opportunityGroupsOf(isLost).map((group) => (
    <FieldGroupSection
      key={group.id}
      group={group}
      title={text.groups[group.id]}
      auto={auto}
      suggestions={suggestions}
      {...(isLost ? {} : { omit: WITHOUT_LOST })}
    />
  ));
  const items = <LineItems row={row} isNarrow={isNarrow} />;
  const history = <History resource="opportunity" row={row} isFolded />;
  const reasons = isLost ? <LostReasons row={row} auto={auto} onChange={onChangeReasons} /> : null;
  return (
    <div className="@container">
      {isNarrow ? (
        <div className="flex flex-col">
          {reasons}
          {sections.slice(0, 2)}
          {items}
          {sections.slice(2)}
          {history}
        </div>
      ) : (
        <div className="grid grid-cols-1 gap-x-8 @4xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div>
            {reasons}
            {sections[0]}
            {items}
            {history}
          </div>
          <div>{sections.slice(1)}</div>
        </div>
      )}
    </div>
  );
}
