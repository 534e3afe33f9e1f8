import type { Row } from "../../shared/contract/contract.ts";
import { today } from "../app/today.ts";
import { formatMoneyBriefly, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { isDecided, statusLabel, statusTone } from "../pipeline/status.ts";
import { isWorthReadable } from "../pipeline/totals.ts";
import { ActionMenu } from "../record/action-menu.tsx";
import { SaveStateNote } from "../record/save-state.tsx";
import { TitleField } from "../record/title-field.tsx";
import type { AutoSave } from "../record/use-auto-save.ts";
import { useStageSince } from "../store/history.ts";
import { useCompany, useRecords } from "../store/hooks.ts";
import { useStaleAfterDays } from "../store/stale-after.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { daysBetween, overdueDays, staleDays, weightedAmount } from "./marks.ts";
import { StageStepper } from "./stage-stepper.tsx";
import type { OpportunityActions } from "./use-opportunity-actions.ts";

interface OpportunityTopProps {
  row: Row<"opportunity">;
  auto: AutoSave;
  level: 1 | 2;
  deeds: OpportunityActions;
}

/** What one must see of an opportunity: whose it is, what it is worth, where it stands and what can be done. */
export function OpportunityTop({ row, auto, level, deeds }: OpportunityTopProps) {
  const text = messages().opportunity;
  const { won, lost, reopen, ...others } = deeds.actions;
  return (
    <div className="flex flex-col gap-2 pb-3">
      <div>
        <TitleField name="title" auto={auto} placeholder={text.untitled} level={level} />
        <p className="flex min-h-6 items-center gap-3 text-ink-soft">
          <Party row={row} />
          <span className="ml-auto">
            <SaveStateNote phase={auto.phase} />
          </span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Worth row={row} />
        <Badge tone={statusTone(row.status)}>{statusLabel(row.status)}</Badge>
        <Marks row={row} />
        <TimeInStage row={row} />
        <div className="ml-auto flex items-center gap-2">
          {[won, lost, reopen].map(({ id, title, isDisabled, run }) =>
            isDisabled ? null : (
              <Button key={id} onPress={run}>
                {title}
              </Button>
            ),
          )}
          <ActionMenu label={text.moreActions} actions={Object.values(others)} />
        </div>
      </div>
      <StageStepper row={row} />
    </div>
  );
}

/** Whom it is with, leading to the prospect where it is one. */
function Party({ row }: { row: Row<"opportunity"> }) {
  const prospects = useRecords("prospect");
  const name = row.customer_name ?? row.party_name;
  const prospect =
    row.opportunity_from === "Prospect" && prospects.state === "ready"
      ? prospects.rows.find(({ company_name }) => company_name === row.party_name)
      : undefined;
  return prospect ? (
    <a
      href={`#/prospect/${prospect.id}`}
      className="min-h-6 min-w-6 truncate leading-6 hover:text-ink hover:underline"
    >
      {name}
    </a>
  ) : (
    <span className="min-w-0 truncate">{name}</span>
  );
}

function Worth({ row }: { row: Row<"opportunity"> }) {
  const text = messages().opportunity;
  const company = useCompany();
  const currency = row.currency ?? company.currency;
  if (!isWorthReadable(row)) {
    return <p className="text-danger-ink">{messages().board.unreadable}</p>;
  }
  const weighted = weightedAmount(row, company.currency);
  if (row.opportunity_amount === null) return <p className="text-ink-faint">{text.noAmount}</p>;
  return (
    <p className="tabular-nums">
      <span className="text-lg font-semibold">
        {formatMoneyBriefly(row.opportunity_amount, currency)}
      </span>
      {weighted === null || isDecided(row.status) ? null : (
        <span className="pl-2 text-sm text-ink-soft">
          {text.weighted(formatMoneyBriefly(weighted, currency))}
        </span>
      )}
    </p>
  );
}

function TimeInStage({ row }: { row: Row<"opportunity"> }) {
  const text = messages().opportunity;
  const since = useStageSince(row.id);
  if (!since || isDecided(row.status)) return null;
  const count = daysBetween(since.slice(0, today().length), today());
  return count < 1 ? null : (
    <span className="text-sm text-ink-soft">
      {text.inStage(text.days(count, formatNumber(count)))}
    </span>
  );
}

function Marks({ row }: { row: Row<"opportunity"> }) {
  const text = messages().opportunity;
  const overdue = overdueDays(row, today());
  const stale = staleDays(row, today(), useStaleAfterDays());
  return (
    <>
      {overdue > 0 ? (
        <Badge tone="danger">{text.overdue(overdue, formatNumber(overdue))}</Badge>
      ) : null}
      {stale > 0 ? <Badge tone="warning">{text.stale(stale, formatNumber(stale))}</Badge> : null}
    </>
  );
}
