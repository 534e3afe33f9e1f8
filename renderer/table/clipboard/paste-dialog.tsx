import { CircleAlert } from "lucide-react";
import { describe } from "../../../shared/contract/contract.ts";
import type { ViewResource } from "../../../shared/views/view.ts";
import { columnLabel, cellText } from "../table-columns.ts";
import { messages } from "../../language/language.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogButtons } from "../../ui/dialog.tsx";
import { Cell, HeaderCell, Table } from "../../ui/table.tsx";
import type { PastePlan } from "./plan-paste.ts";

interface PasteDialogProps {
  resource: ViewResource;
  plan: PastePlan;
  companyCurrency: string;
  onApply: () => void;
  onClose: () => void;
}

/** More cells than these are only counted. */
const LISTED = 100;

/** Shows what pasting would change, and what it cannot and why, before anything is written. */
export function PasteDialog({
  resource,
  plan,
  companyCurrency,
  onApply,
  onClose,
}: PasteDialogProps) {
  const { table } = messages();
  const { cells, outside } = plan;
  // What is wrong stands first: it is what there is to decide about.
  const listed = cells.toSorted((a, b) => Number(a.ok) - Number(b.ok)).slice(0, LISTED);
  const changes = cells.filter(({ ok }) => ok).length;
  const { nameField } = describe(resource);
  const notes = [
    changes < cells.length ? table.pasteWrong(cells.length - changes) : "",
    outside > 0 ? table.pasteOutside(outside) : "",
    cells.length === 0 ? table.pasteNothing : "",
  ].filter(Boolean);
  return (
    <Dialog title={table.pasteTitle(changes)} isOpen isWide onClose={onClose}>
      {notes.map((note) => (
        <p key={note} className="text-ink-soft">
          {note}
        </p>
      ))}
      {cells.length > 0 ? (
        <div className="max-h-[50vh] overflow-auto">
          <Table label={table.pasteTitle(changes)}>
            <thead>
              <tr>
                <HeaderCell>{table.bulk.record}</HeaderCell>
                <HeaderCell>{table.bulk.field}</HeaderCell>
                <HeaderCell>{table.pasteNow}</HeaderCell>
                <HeaderCell>{table.pasteThen}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {listed.map((cell) => (
                <tr key={`${cell.row.id} ${cell.column.name}`}>
                  <Cell>{String(cell.row[nameField] ?? table.untitled)}</Cell>
                  <Cell>{columnLabel(resource, cell.column.name)}</Cell>
                  <Cell>{cellText(cell.column, cell.row, companyCurrency)}</Cell>
                  <td className="border-b border-line px-2 py-1">
                    {cell.ok ? (
                      cellText(
                        cell.column,
                        { ...cell.row, [cell.column.name]: cell.value },
                        companyCurrency,
                      ) || table.none
                    ) : (
                      <span className="flex items-start gap-1.5 text-danger-ink">
                        <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
                        {table.pasteProblem(cell.text, cell.problem)}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
      {cells.length > LISTED ? (
        <p className="text-ink-soft">{table.bulk.more(cells.length - LISTED)}</p>
      ) : null}
      <DialogButtons>
        <Button onPress={onClose}>{messages().app.cancel}</Button>
        <Button variant="primary" isDisabled={changes === 0} onPress={onApply}>
          {table.pasteApply(changes)}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
