import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { attribute } from "../../shared/contract/contract.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { useCommand } from "../forms/command.ts";
import { messages } from "../language/language.ts";
import { askAboutDeals } from "../pipeline/deal-requests.ts";
import { announce } from "../ui/announcer.tsx";
import { CellEditor, type AfterEdit } from "./cell-editor.tsx";
import { CellNote } from "./cell-note.tsx";
import { parseCell } from "./parse-cell.ts";
import { RowGroup, type Line } from "./row-groups.ts";
import { isEditable } from "./table-columns.ts";
import type { PlacedColumn } from "./use-column-layout.ts";
import { NAME_COLUMN, type CellPlace, type GridCursor } from "./use-grid-cursor.ts";
import { useLinkNames } from "./use-link-names.ts";

interface Editing {
  readonly id: string;
  readonly column: string;
  /** Why the cell cannot be edited, where it cannot. */
  readonly note: string | null;
}

interface CellEdit {
  /** Edits a cell, or says why that cannot be. */
  readonly start: (place: CellPlace) => void;
  /** The column that is edited in this line and what is shown there; null where it is another line. */
  readonly editorIn: (line: Line) => { readonly column: number; readonly editor: ReactNode } | null;
}

const steps: Readonly<Record<AfterEdit, CellPlace>> = {
  stay: { line: 0, column: 0 },
  down: { line: 1, column: 0 },
  up: { line: -1, column: 0 },
  right: { line: 0, column: 1 },
  left: { line: 0, column: -1 },
};

/** Editing cells in their place; each is saved at once, as an act of its own. */
export function useCellEdit(
  resource: ViewResource,
  lines: readonly Line[],
  columns: readonly PlacedColumn[],
  cursor: GridCursor,
): CellEdit {
  const [editing, setEditing] = useState<Editing | null>(null);
  const command = useCommand();
  const linkNames = useLinkNames(resource);

  function start(place: CellPlace) {
    const line = lines[place.line];
    const column = columns[place.column - NAME_COLUMN];
    if (!line || line instanceof RowGroup || !column) return;
    const note = isEditable(column) ? null : whyNot(column.name);
    if (note !== null) announce(note);
    // The editor has the focus before the key that began this is typed.
    flushSync(() => setEditing({ id: line.id, column: column.name, note }));
  }

  function end(after: AfterEdit) {
    setEditing(null);
    const step = steps[after];
    if (after === "stay") return;
    cursor.go({
      line: Math.max(0, cursor.line + step.line),
      column: Math.max(NAME_COLUMN, cursor.column + step.column),
    });
  }

  function editorIn(line: Line) {
    if (!editing || line instanceof RowGroup || line.id !== editing.id) return null;
    const at = columns.findIndex(({ name }) => name === editing.column);
    const column = columns[at];
    if (!column) return null;
    if (editing.note !== null || !column.field) {
      const editor = <CellNote text={editing.note ?? ""} onEnd={() => setEditing(null)} />;
      return { column: at + NAME_COLUMN, editor };
    }

    async function commit(text: string, after: AfterEdit): Promise<string | null> {
      if (!column || line instanceof RowGroup) return null;
      const parsed = parseCell(resource, column, text, linkNames);
      if (!parsed.ok) return messages().problems.about(column.label, parsed.problem);
      const { value } = parsed;
      if (value === attribute(line, column.name)) {
        end(after);
        return null;
      }
      if (column.name === "status" && value === "Lost") {
        setEditing(null);
        askAboutDeals({ kind: "lost", ids: [line.id] });
        return null;
      }
      const body = { [column.name]: value };
      const result = await command({ kind: "update", resource, id: line.id, body });
      if (!result.ok) return result.message;
      announce(messages().table.saved(column.label));
      end(after);
      return null;
    }

    const editor = (
      <CellEditor
        key={`${line.id} ${column.name}`}
        resource={resource}
        row={line}
        column={column}
        field={column.field}
        onCommit={commit}
        onCancel={() => {
          setEditing(null);
          cursor.focus();
        }}
      />
    );
    return { column: at + NAME_COLUMN, editor };
  }

  return { start, editorIn };
}

/** Why a person does not set a field. */
function whyNot(name: string): string {
  const { table } = messages();
  if (name === "total") return table.computedTotal;
  if (name.startsWith("base_")) return table.computedBase;
  return table.readOnly;
}
