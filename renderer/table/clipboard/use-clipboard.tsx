import { useState, type ClipboardEvent, type ReactNode } from "react";
import { describe } from "../../../shared/contract/contract.ts";
import type { ViewResource } from "../../../shared/views/view.ts";
import { runBulk } from "../../bulk/bulk-job.ts";
import { messages } from "../../language/language.ts";
import { announce } from "../../ui/announcer.tsx";
import type { CellRange } from "../cell-range.ts";
import { RowGroup, type Line } from "../row-groups.ts";
import type { AnyRow } from "../search.ts";
import type { PlacedColumn } from "../use-column-layout.ts";
import { NAME_COLUMN } from "../use-grid-cursor.ts";
import { useLinkNames } from "../use-link-names.ts";
import { blockText, readBlock } from "./cell-block.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import { planPaste, type PastePlan } from "./plan-paste.ts";

interface Clipboard {
  readonly resource: ViewResource;
  readonly lines: readonly Line[];
  readonly columns: readonly PlacedColumn[];
  /** The cells meant: the range, or the one cell the cursor is at. */
  readonly cells: CellRange;
  /** Rows that are selected, in their order: copied whole while one is on the row and not in its cells. */
  readonly selectedRows: () => readonly AnyRow[];
  readonly companyCurrency: string;
}

/** Copying cells to a spreadsheet, pasting from one after a look at what it would change, and emptying cells. */
export function useClipboard(clipboard: Clipboard) {
  const { resource, lines, columns, cells, companyCurrency } = clipboard;
  const linkNames = useLinkNames(resource);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const isOnRow = cells.left === NAME_COLUMN && cells.right === NAME_COLUMN;

  function copied(): { rows: readonly AnyRow[]; from: readonly PlacedColumn[] } {
    const inRange = lines.slice(cells.top, cells.bottom + 1).filter(isRecord);
    if (!isOnRow) return { rows: inRange, from: columns.slice(cells.left - 1, cells.right) };
    const selected = clipboard.selectedRows();
    return { rows: selected.length > 0 ? selected : inRange, from: columns };
  }

  const isElsewhere = ({ target }: ClipboardEvent) =>
    target instanceof HTMLInputElement && target.type !== "checkbox";

  function write(wanted: PastePlan) {
    const { table } = messages();
    const byRow = new Map<AnyRow, Record<string, unknown>>();
    for (const cell of wanted.cells) {
      if (!cell.ok) continue;
      byRow.set(cell.row, { ...byRow.get(cell.row), [cell.column.name]: cell.value });
    }
    const changes = [...byRow];
    const { nameField } = describe(resource);
    setPlan(null);
    if (changes.length === 0) return;
    void runBulk({
      resource,
      title: table.pasting,
      commands: changes.map(([{ id }, body]) => ({ kind: "update", resource, id, body })),
      nameOf: (at) => String(changes[at]?.[0][nameField] ?? ""),
      said: table.bulk.changedRecords,
    });
  }

  const dialog: ReactNode = plan ? (
    <PasteDialog
      resource={resource}
      plan={plan}
      companyCurrency={companyCurrency}
      onApply={() => write(plan)}
      onClose={() => setPlan(null)}
    />
  ) : null;

  return {
    dialog,
    handlers: {
      onCopy(event: ClipboardEvent) {
        if (isElsewhere(event)) return;
        const { rows, from } = copied();
        if (rows.length === 0) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", blockText(rows, from));
        announce(messages().table.copied(rows.length * from.length));
      },
      onPaste(event: ClipboardEvent) {
        if (isElsewhere(event)) return;
        const text = event.clipboardData.getData("text/plain");
        if (text === "") return;
        event.preventDefault();
        setPlan(planPaste(readBlock(text), { resource, lines, columns, range: cells, linkNames }));
      },
    },
    /** Empties the cells meant; those that may not be empty stay. */
    clear() {
      if (isOnRow) return;
      const emptied = planPaste([[""]], { resource, lines, columns, range: cells, linkNames });
      const [problem] = emptied.cells.filter(({ ok }) => !ok);
      if (problem && !problem.ok) announce(problem.problem);
      write(emptied);
    },
  };
}

const isRecord = (line: Line): line is AnyRow => !(line instanceof RowGroup);
