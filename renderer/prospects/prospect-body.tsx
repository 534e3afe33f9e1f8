import type { Row } from "../../shared/contract/contract.ts";
import { History } from "../history/history.tsx";
import { messages } from "../language/language.ts";
import { FieldGroupSection } from "../record/field-group.tsx";
import type { AutoSave } from "../record/use-auto-save.ts";
import { prospectGroups } from "./prospect-groups.ts";
import { Leads, ProspectOpportunities } from "./prospect-rows.tsx";

interface ProspectBodyProps {
  row: Row<"prospect">;
  auto: AutoSave;
  /** Beside a list there is room for one column only. */
  isNarrow: boolean;
}

/** All of a prospect below its top: fields by group, opportunities, leads. */
export function ProspectBody({ row, auto, isNarrow }: ProspectBodyProps) {
  const text = messages().prospects;
  const [about, ...others] = prospectGroups.map((group) => (
    <FieldGroupSection key={group.id} group={group} title={text.groups[group.id]} auto={auto} />
  ));
  const opportunities = <ProspectOpportunities row={row} isNarrow={isNarrow} />;
  const leads = <Leads row={row} isNarrow={isNarrow} />;
  const history = <History resource="prospect" row={row} isFolded />;
  return (
    <div className="@container">
      {isNarrow ? (
        <div className="flex flex-col">
          {about}
          {opportunities}
          {leads}
          {others}
          {history}
        </div>
      ) : (
        <div className="grid grid-cols-1 gap-x-8 @4xl:grid-cols-[21rem_minmax(0,1fr)]">
          <div>
            {about}
            {others}
          </div>
          <div>
            {opportunities}
            {leads}
            {history}
          </div>
        </div>
      )}
    </div>
  );
}
