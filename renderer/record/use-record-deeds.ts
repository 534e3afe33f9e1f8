import { useCallback, useMemo, useState } from "react";
import type { ChildName, Row, Scalar } from "../../shared/contract/contract.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { forgetUnsavedEdits, navigate, useAppPath } from "../app/navigation.ts";
import { recordPath } from "../app/record-path.ts";
import { askMergeWith } from "../duplicates/merge-request.ts";
import { useCommandOrToast } from "../forms/command.ts";
import { resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useStore } from "../store/hooks.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { copyText, linkTo } from "./copy-text.ts";
import { duplicate } from "./duplicate.ts";
import { useFreshCopy } from "./fresh-copy.ts";

interface DoneTo {
  resource: ViewResource;
  id: string;
  /** What it is called where its deeds are told. */
  name: string;
  /** What a copy of it holds. */
  copied: () => Readonly<Record<string, Scalar>>;
  /** The rows a copy takes along. */
  rows: { readonly resource: ChildName; readonly rows: readonly Row[] };
  onDeleted: () => void;
}

/** What can be done to a record of any kind, and whether it is being asked about being deleted. `copied` memoised. */
export function useRecordDeeds({ resource, id, name, copied, rows, onDeleted }: DoneTo) {
  const store = useStore();
  const command = useCommandOrToast();
  const path = useAppPath();
  const [isDeleting, setDeleting] = useState(false);

  const { resource: child, rows: children } = rows;
  const copy = useCallback(async () => {
    const text = messages().opportunity;
    try {
      const made = await duplicate(store, {
        resource,
        values: copied(),
        children: [{ resource: child, rows: children }],
      });
      if (!made) return toastFailed(text.notDuplicated);
      useFreshCopy.setState({ id: made.id });
      // Where the original was: on its page, or beside the list.
      const page = recordPath({ resource, id: made.id }, "page");
      navigate(path.includes(id) ? path.replace(id, made.id) : page);
      toastDone(text.duplicatedAs(name), { undo: made.group });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      toastFailed(messages().problems.unavailable[error.reason]);
    }
  }, [store, resource, id, name, copied, child, children, path]);

  const remove = useCallback(async () => {
    setDeleting(false);
    const done = await command({ kind: "remove", resource, id });
    if (!done) return;
    toastDone(messages().forms.deleted(name), { undo: done.group });
    forgetUnsavedEdits();
    onDeleted();
  }, [command, resource, id, name, onDeleted]);

  const actions = useMemo(() => {
    const text = messages().opportunity;
    return {
      duplicate: {
        id: "record.duplicate",
        title: text.duplicate,
        shortcut: "Shift+d",
        run: () => void copy(),
      },
      copyLink: {
        id: "record.copy-link",
        title: text.copyLink,
        run: () => void copyText(linkTo(recordPath({ resource, id }, "page")), text.linkCopied),
      },
      print: {
        id: "record.print",
        title: text.print,
        shortcut: "$mod+p",
        run: () => window.print(),
      },
      merge: {
        id: "record.merge",
        title: messages().duplicates.mergeWith,
        run: () => askMergeWith({ resource, id }),
      },
      delete: {
        id: "record.delete",
        title: messages().forms.deleteOne(resourceLabel(resource)),
        run: () => setDeleting(true),
      },
    };
  }, [resource, id, copy]);

  return { actions, isDeleting, setDeleting, remove };
}

export type RecordDeeds = ReturnType<typeof useRecordDeeds>;
