import { useCallback, useMemo, useState } from "react";
import { contract, type Row } from "../../shared/contract/contract.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import { forgetUnsavedEdits, navigate, useAppPath } from "../app/navigation.ts";
import { today } from "../app/today.ts";
import { askMergeWith } from "../duplicates/merge-request.ts";
import { useCommandOrToast } from "../forms/command.ts";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { askAboutDeals } from "../pipeline/deal-requests.ts";
import { isDecided } from "../pipeline/status.ts";
import { useDealActions } from "../pipeline/use-deal-actions.ts";
import { copyText, linkTo } from "../record/copy-text.ts";
import { duplicate } from "../record/duplicate.ts";
import { useFreshCopy } from "../record/fresh-copy.ts";
import { useChildren, useCompany, useStore } from "../store/hooks.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { opportunityText } from "./opportunity-text.ts";

/** Which question is open over the opportunity. */
export type OpportunityQuestion = "delete";

/** All that can be done to an opportunity, for its buttons, its menu and its commands. */
export function useOpportunityActions(row: Row<"opportunity">, onDeleted: () => void) {
  const store = useStore();
  const company = useCompany();
  const command = useCommandOrToast();
  const path = useAppPath();
  const { reopen } = useDealActions();
  const items = useChildren("opportunity-item", row.id);
  const [question, setQuestion] = useState<OpportunityQuestion | null>(null);
  const title = row.title ?? row.party_name;

  const copy = useCallback(async () => {
    const text = messages().opportunity;
    const values = {
      ...row,
      title: text.copyOf(row.title ?? row.party_name),
      status: contract.opportunity.fields.status.default,
      transaction_date: today(),
      order_lost_reason: null,
      first_response_time: null,
    };
    const children = [{ resource: "opportunity-item", rows: items ?? [] } as const];
    try {
      const made = await duplicate(store, { resource: "opportunity", values, children });
      if (!made) return toastFailed(text.notDuplicated);
      useFreshCopy.setState({ id: made.id });
      navigate(path.includes(row.id) ? path.replace(row.id, made.id) : `/opportunity/${made.id}`);
      toastDone(text.duplicatedAs(title), { undo: made.group });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      toastFailed(messages().problems.unavailable[error.reason]);
    }
  }, [store, row, items, path, title]);

  const remove = useCallback(async () => {
    setQuestion(null);
    const done = await command({ kind: "remove", resource: "opportunity", id: row.id });
    if (!done) return;
    toastDone(messages().forms.deleted(title), { undo: done.group });
    forgetUnsavedEdits();
    onDeleted();
  }, [command, row.id, title, onDeleted]);

  const actions = useMemo(() => {
    const text = messages().opportunity;
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
      duplicate: {
        id: "opportunity.duplicate",
        title: text.duplicate,
        shortcut: "Shift+d",
        run: () => void copy(),
      },
      copyLink: {
        id: "opportunity.copy-link",
        title: text.copyLink,
        run: () => void copyText(linkTo(`/opportunity/${row.id}`), text.linkCopied),
      },
      copyText: {
        id: "opportunity.copy-text",
        title: text.copyText,
        run: () =>
          void copyText(opportunityText(row, items ?? [], company.currency), text.textCopied),
      },
      print: {
        id: "opportunity.print",
        title: text.print,
        shortcut: "$mod+p",
        run: () => window.print(),
      },
      merge: {
        id: "record.merge",
        title: messages().duplicates.mergeWith,
        run: () => askMergeWith({ resource: "opportunity", id: row.id }),
      },
      delete: {
        id: "opportunity.delete",
        title: messages().forms.deleteOne(resourceLabel("opportunity")),
        run: () => setQuestion("delete"),
      },
    };
  }, [row, items, company.currency, reopen, copy]);

  return { actions, question, setQuestion, remove, items };
}

export type OpportunityActions = ReturnType<typeof useOpportunityActions>;
