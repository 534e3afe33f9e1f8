import type { Row } from "../../shared/contract/contract.ts";
import { formatMoneyBriefly, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { ActionMenu } from "../record/action-menu.tsx";
import { SaveStateNote } from "../record/save-state.tsx";
import { TitleField } from "../record/title-field.tsx";
import type { AutoSave } from "../record/use-auto-save.ts";
import { useChildren, useCompany, useRecords } from "../store/hooks.ts";
import { ButtonLink } from "../ui/button.tsx";
import { openPipeline } from "./open-pipeline.ts";
import type { ProspectActions } from "./use-prospect-actions.ts";

interface ProspectTopProps {
  row: Row<"prospect">;
  auto: AutoSave;
  level: 1 | 2;
  deeds: ProspectActions;
}

/** Who the prospect is, what may still come of it, and what can be done. */
export function ProspectTop({ row, auto, level, deeds }: ProspectTopProps) {
  const text = messages().prospects;
  return (
    <div className="flex flex-col gap-2 pb-3">
      <TitleField name="company_name" auto={auto} placeholder={text.untitled} level={level} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Pipeline row={row} />
        <div className="ml-auto flex items-center gap-2">
          <SaveStateNote phase={auto.phase} />
          <ButtonLink href={`#/opportunity/new/${row.id}`}>{text.newOpportunity}</ButtonLink>
          <ActionMenu
            label={messages().opportunity.moreActions}
            actions={Object.values(deeds.actions)}
          />
        </div>
      </div>
    </div>
  );
}

function Pipeline({ row }: { row: Row<"prospect"> }) {
  const text = messages().prospects;
  const company = useCompany();
  const listed = useChildren("prospect-opportunity", row.id);
  const opportunities = useRecords("opportunity");
  if (!listed || opportunities.state !== "ready") return <p className="h-7" />;
  const { count, sum, weighted, withoutRate } = openPipeline(
    opportunities.rows,
    listed,
    company.currency,
  );
  if (count === 0) return <p className="text-ink-faint">{text.nothingOpen}</p>;
  const money = (value: number) => formatMoneyBriefly(value, company.currency);
  return (
    <p className="tabular-nums">
      <span className="text-lg font-semibold">{money(sum)}</span>
      <span className="pl-2 text-sm text-ink-soft">
        {text.open(count, formatNumber(count))}
        {" · "}
        {messages().opportunity.weighted(money(weighted))}
        {withoutRate > 0 ? ` · ${text.withoutRate(formatNumber(withoutRate))}` : ""}
      </span>
    </p>
  );
}
