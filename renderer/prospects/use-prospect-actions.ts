import { useCallback, useMemo, useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { askMergeWith } from "../duplicates/merge-request.ts";
import { useCommandOrToast } from "../forms/command.ts";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { copyText, linkTo } from "../record/copy-text.ts";
import { duplicate } from "../record/duplicate.ts";
import { useFreshCopy } from "../record/fresh-copy.ts";
import { useChildren, useStore } from "../store/hooks.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";

/** All that can be done to a prospect, for its menu and its commands. */
export function useProspectActions(row: Row<"prospect">) {
  const store = useStore();
  const command = useCommandOrToast();
  const leads = useChildren("prospect-lead", row.id);
  const [isDeleting, setDeleting] = useState(false);
  const name = row.company_name ?? messages().prospects.unnamed;

  const copy = useCallback(async () => {
    const text = messages().opportunity;
    // The opportunities stay with the original: they know it by its name.
    const values = { ...row, company_name: text.copyOf(name) };
    const children = [{ resource: "prospect-lead", rows: leads ?? [] } as const];
    try {
      const made = await duplicate(store, { resource: "prospect", values, children });
      if (!made) return toastFailed(text.notDuplicated);
      useFreshCopy.setState({ id: made.id });
      navigate(`/prospect/${made.id}`);
      toastDone(text.duplicatedAs(name), { undo: made.group });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      toastFailed(messages().problems.unavailable[error.reason]);
    }
  }, [store, row, leads, name]);

  const remove = useCallback(async () => {
    setDeleting(false);
    const done = await command({ kind: "remove", resource: "prospect", id: row.id });
    if (!done) return;
    toastDone(messages().forms.deleted(name), { undo: done.group });
    forgetUnsavedEdits();
    navigate("/prospects");
  }, [command, row.id, name]);

  const actions = useMemo(() => {
    const text = messages().opportunity;
    return {
      newOpportunity: {
        id: "prospect.new-opportunity",
        title: messages().prospects.newOpportunity,
        run: () => navigate(`/opportunity/new/${row.id}`),
      },
      duplicate: {
        id: "prospect.duplicate",
        title: text.duplicate,
        shortcut: "Shift+d",
        run: () => void copy(),
      },
      copyLink: {
        id: "prospect.copy-link",
        title: text.copyLink,
        run: () => void copyText(linkTo(`/prospect/${row.id}`), text.linkCopied),
      },
      print: {
        id: "prospect.print",
        title: text.print,
        shortcut: "$mod+p",
        run: () => window.print(),
      },
      merge: {
        id: "record.merge",
        title: messages().duplicates.mergeWith,
        run: () => askMergeWith({ resource: "prospect", id: row.id }),
      },
      delete: {
        id: "prospect.delete",
        title: messages().forms.deleteOne(resourceLabel("prospect")),
        run: () => setDeleting(true),
      },
    };
  }, [row.id, copy]);

  return { actions, isDeleting, setDeleting, remove, leads };
}

export type ProspectActions = ReturnType<typeof useProspectActions>;
