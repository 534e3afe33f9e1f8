import { useCallback, useMemo } from "react";
import { contract, type Row } from "../../shared/contract/contract.ts";
import { today } from "../app/today.ts";
import { messages } from "../language/language.ts";
import { askAboutDeals } from "../pipeline/deal-requests.ts";
import { isDecided } from "../pipeline/status.ts";
import { useDealActions } from "../pipeline/use-deal-actions.ts";
import { copyText } from "../record/copy-text.ts";
import { useRecordDeeds } from "../record/use-record-deeds.ts";
import { useChildren, useCompany } from "../store/hooks.ts";
import { opportunityText } from "./opportunity-text.ts";

const NO_ROWS: readonly never[] = [];

/** All that can be done to an opportunity, for its buttons, its menu and its commands. */
export function useOpportunityActions(row: Row<"opportunity">, onDeleted: () => void) {
  const company = useCompany();
  const { reopen } = useDealActions();
  const items = useChildren("opportunity-item", row.id);
  const { untitled, copyOf } = messages().opportunity;
  const title = row.title ?? row.party_name ?? untitled;
  const copied = useCallback(
    () => ({
      ...row,
      title: copyOf(title),
      status: contract.opportunity.fields.status.default,
      transaction_date: today(),
      order_lost_reason: null,
      first_response_time: null,
    }),
    [row, title, copyOf],
  );
  const deeds = useRecordDeeds({
    resource: "opportunity",
    id: row.id,
    name: title,
    copied,
    rows: { resource: "opportunity-item", rows: items ?? NO_ROWS },
    onDeleted,
  });

  const actions = useMemo(() => {
    const text = messages().opportunity;
    const { duplicate, copyLink, ...others } = deeds.actions;
    return {
      won: {
        id: "opportunity.won",
        title: text.markWon,
        shortcut: "w",
        isDisabled: row.status === "Converted",
        run: () => askAboutDeals({ kind: "won", ids: [row.id] }),
      },
      lost: {
        id: "opportunity.lost",
        title: text.markLost,
        shortcut: "l",
        isDisabled: row.status === "Lost",
        run: () => askAboutDeals({ kind: "lost", ids: [row.id] }),
      },
      reopen: {
        id: "opportunity.reopen",
        title: text.reopen,
        isDisabled: !isDecided(row.status),
        run: () => void reopen([row]),
      },
      duplicate,
      copyLink,
      copyText: {
        id: "opportunity.copy-text",
        title: text.copyText,
        run: () =>
          void copyText(opportunityText(row, items ?? [], company.currency), text.textCopied),
      },
      ...others,
    };
  }, [row, items, company.currency, reopen, deeds.actions]);

  return { ...deeds, actions, title, items };
}

export type OpportunityActions = ReturnType<typeof useOpportunityActions>;
