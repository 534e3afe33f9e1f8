import { useMemo, useState } from "react";
import { Download, ListChecks, MoveRight, Pencil, Trash2, UserRound, X } from "lucide-react";
import { attribute, describe, type Scalar } from "../../shared/contract/contract.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { compareText } from "../language/collate.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { askAboutDeals } from "../pipeline/deal-requests.ts";
import { selections } from "../selection/selection.ts";
import type { AnyRow } from "../table/search.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { prepared } from "../ui/prepared.tsx";
import { focusInList, idsInList } from "../views/shown-list.ts";
import { runBulk, useBulkJob } from "./bulk-job.ts";
import { BulkProgress } from "./bulk-progress.tsx";
import { RefusedDialog } from "./refused-dialog.tsx";

const EditFieldDialog = prepared(
  async () => (await import("./edit-field-dialog.tsx")).EditFieldDialog,
);

interface BulkBarProps {
  resource: ViewResource;
  /** Those the list shows: what is selected and hidden by a filter is left alone. */
  rows: readonly AnyRow[];
  onExport: (rows: readonly AnyRow[]) => void;
}

const OWNER_FIELD = { opportunity: "opportunity_owner", prospect: "prospect_owner" } as const;

/** What can be done to all selected records at once; there while some are selected or being changed. */
export function BulkBar({ resource, rows, onExport }: BulkBarProps) {
  const { bulk } = messages().table;
  const selected = selections[resource](({ ids }) => ids);
  const clear = selections[resource](({ clear: forget }) => forget);
  const isRunning = useBulkJob(({ job }) => job !== null);
  /** The dialog that is open: the field it starts with, or the question whether to delete. */
  const [dialog, setDialog] = useState<{ field: string | null } | "delete" | null>(null);
  const chosen = useMemo(
    // By id, which is how they lie in the storage: neighbours are read and written together.
    () =>
      selected.size === 0
        ? []
        : rows.filter(({ id }) => selected.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    [rows, selected],
  );
  const { nameField } = describe(resource);
  const nameOf = (at: number) => String(attribute(chosen[at] ?? {}, nameField) ?? "");

  function change(name: string, value: Scalar) {
    setDialog(null);
    if (name === "status" && value === "Lost") {
      askAboutDeals({ kind: "lost", ids: chosen.map(({ id }) => id) });
      return;
    }
    const label = fieldLabel(resource, name);
    void runBulk({
      resource,
      title: bulk.changing(label),
      commands: chosen.map((row) => ({
        kind: "update",
        resource,
        id: row.id,
        // What holds it already is not changed, nor what a change would take with it.
        body: attribute(row, name) === value ? {} : { [name]: value },
      })),
      nameOf,
      said: (count) => bulk.changed(label, count),
    });
  }

  function remove() {
    setDialog(null);
    void runBulk({
      resource,
      title: bulk.removing,
      commands: chosen.map(({ id }) => ({ kind: "remove", resource, id })),
      nameOf,
      said: bulk.removed,
    }).then((removed) => {
      if (removed === null || removed.size === 0) return;
      clear();
      const { hash } = window.location;
      // What was refused, or not come to before Stop, stays open.
      const opened = chosen.find(
        ({ id }, at) => removed.has(at) && hash.endsWith(`/${resource}/${id}`),
      );
      if (!opened) return;
      forgetUnsavedEdits();
      navigate(hash.slice(1, -`/${resource}/${opened.id}`.length));
    });
  }

  /** What was selected is what one was at: there one is again. */
  function clearSelection() {
    const first = idsInList(resource).find((id) => selected.has(id));
    clear();
    if (first !== undefined) focusInList(resource, first);
  }

  function suggestionsFor(name: string): readonly string[] {
    const values = new Set<string>();
    for (const row of rows) {
      const value = attribute(row, name);
      if (typeof value === "string") values.add(value);
    }
    return [...values].toSorted(compareText);
  }

  const actions = (
    <>
      <span className="flex items-center gap-2 font-medium whitespace-nowrap tabular-nums">
        <ListChecks aria-hidden="true" className="size-4 text-accent" />
        {bulk.selected(chosen.length)}
      </span>
      <Button onPress={() => setDialog({ field: null })}>
        <Pencil aria-hidden="true" className="size-4" />
        {bulk.edit}
      </Button>
      {resource === "opportunity" ? (
        <Button
          onPress={({ target }) =>
            askAboutDeals({ kind: "menu", ids: chosen.map(({ id }) => id), anchor: target })
          }
        >
          <MoveRight aria-hidden="true" className="size-4" />
          {bulk.move}
        </Button>
      ) : null}
      <Button onPress={() => setDialog({ field: OWNER_FIELD[resource] })}>
        <UserRound aria-hidden="true" className="size-4" />
        {bulk.owner}
      </Button>
      <Button onPress={() => onExport(chosen)}>
        <Download aria-hidden="true" className="size-4" />
        {bulk.export}
      </Button>
      <Button onPress={() => setDialog("delete")}>
        <Trash2 aria-hidden="true" className="size-4" />
        {bulk.remove}
      </Button>
      <span className="ml-auto">
        <IconButton label={bulk.clearSelection} onPress={clearSelection}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </span>
    </>
  );

  return (
    <>
      {isRunning || chosen.length > 0 ? (
        <section
          aria-label={bulk.bar}
          className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line-strong bg-raised px-4 py-2 [@media(max-height:32rem)]:flex-nowrap [@media(max-height:32rem)]:overflow-x-auto"
        >
          {isRunning ? <BulkProgress /> : actions}
        </section>
      ) : null}
      {dialog && dialog !== "delete" ? (
        <EditFieldDialog
          resource={resource}
          count={chosen.length}
          startWith={dialog.field}
          suggestionsFor={suggestionsFor}
          onApply={change}
          onClose={() => setDialog(null)}
        />
      ) : null}
      <ConfirmDialog
        title={bulk.removeTitle(chosen.length)}
        message={`${resource === "opportunity" ? bulk.removeOpportunities : bulk.removeProspects} ${bulk.canUndo}`}
        confirmLabel={bulk.removeConfirm}
        isOpen={dialog === "delete"}
        onConfirm={remove}
        onClose={() => setDialog(null)}
      />
      <RefusedDialog />
    </>
  );
}
