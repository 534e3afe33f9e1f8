import { useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { ChildTable } from "../forms/child-table.tsx";
import { messages } from "../language/language.ts";
import { FieldGroupSection } from "../record/field-group.tsx";
import type { AutoSave } from "../record/use-auto-save.ts";
import { useCompany } from "../store/hooks.ts";
import { LostDialog } from "./lost-dialog.tsx";
import { LostReasons } from "./lost-reasons.tsx";
import { opportunityGroups } from "./opportunity-groups.ts";
import { usePartyNames } from "./party-suggestions.ts";

/** Losing an opportunity asks for reasons, so the status leaves that to its own dialog. */
const WITHOUT_LOST = { status: ["Lost"] };
const COMPANY_CURRENCY_COLUMNS = ["base_rate", "base_amount"];

interface OpportunityBodyProps {
  row: Row<"opportunity">;
  auto: AutoSave;
  /** Beside a list there is room for one column only. */
  isNarrow: boolean;
}

/** All of an opportunity below its top: fields by group, line items, reasons. */
export function OpportunityBody({ row, auto, isNarrow }: OpportunityBodyProps) {
  const text = messages().opportunity;
  const company = useCompany();
  const parties = usePartyNames();
  const [isLosing, setLosing] = useState(false);
  const inCompanyCurrency = row.currency === null || row.currency === company.currency;
  const suggestions = {
    party_name: row.opportunity_from === "Prospect" ? parties : [],
  };
  const sections = opportunityGroups.map((group) => (
    <FieldGroupSection
      key={group.id}
      group={group}
      title={text.groups[group.id]}
      auto={auto}
      suggestions={suggestions}
      {...(row.status === "Lost" ? {} : { omit: WITHOUT_LOST })}
    />
  ));
  const items = (
    <ChildTable
      resource="opportunity-item"
      title={text.items}
      addLabel={text.addItem}
      parentId={row.id}
      empty={text.noItems}
      currency={row.currency}
      hide={inCompanyCurrency ? COMPANY_CURRENCY_COLUMNS : []}
    />
  );
  const reasons =
    row.status === "Lost" ? <LostReasons row={row} onEdit={() => setLosing(true)} /> : null;
  return (
    <>
      {isNarrow ? (
        <div className="flex flex-col">
          {reasons}
          {sections.slice(0, 2)}
          {items}
          {sections.slice(2)}
        </div>
      ) : (
        <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-x-8 max-[900px]:grid-cols-1">
          <div>
            {reasons}
            {sections[0]}
            {items}
          </div>
          <div>{sections.slice(1)}</div>
        </div>
      )}
      {isLosing ? <LostDialog row={row} onClose={() => setLosing(false)} /> : null}
    </>
  );
}
