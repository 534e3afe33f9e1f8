import { useState } from "react";
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from "lucide-react";
import { attribute, describe, type ChildName, type Row } from "../../shared/contract/contract.ts";
import { useChildren, useCompany } from "../store/hooks.ts";
import { messages } from "../language/language.ts";
import { resourceLabel, resourcePlural } from "../language/labels.ts";
import { announce } from "../ui/announcer.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/dialog.tsx";
import { Loading } from "../ui/loading.tsx";
import { Panel } from "../ui/page.tsx";
import { ActionsCell, Cell, HeaderCell, Table } from "../ui/table.tsx";
import { ChildDialog } from "./child-dialog.tsx";
import { useCommandOrToast } from "./command.ts";
import type { FieldExtras } from "./form-sections.tsx";
import { formatField, formatNumber, isNumeric } from "./format.ts";
import { linkedResource } from "./options.ts";
import { RecordLink } from "./record-link.tsx";
import { sectionsOf, type FieldEntry } from "./sections.ts";

interface ChildTableProps<R extends ChildName> extends FieldExtras {
  resource: R;
  /** What they are called on this page. */
  title: string;
  addLabel: string;
  parentId: string;
  /** Says what belongs here while there is nothing. */
  empty: string;
  /** Columns that would only repeat another. */
  hide?: readonly string[];
  /** The currency amounts without one of their own are in; else the company's. */
  currency?: string | null;
}

/** Few enough to draw at once; the rest when they are asked for. */
const ROWS_AT_FIRST = 20;

/** The rows of a record: shown in their order, added, edited, moved and deleted. Columns nothing is in are left out. */
export function ChildTable<R extends ChildName>(props: ChildTableProps<R>) {
  const { resource, parentId, title, addLabel, empty, hide = [], currency, ...extras } = props;
  const { nameField, fields } = describe(resource);
  const { app, forms } = messages();
  const label = resourceLabel(resource);
  const rows = useChildren(resource, parentId);
  const company = useCompany();
  const command = useCommandOrToast();
  const [isWhole, setWhole] = useState(false);
  const [editing, setEditing] = useState<{ readonly row: Row<R> | null } | null>(null);
  const [removing, setRemoving] = useState<Row<R> | null>(null);

  if (!rows) return <Loading label={forms.reading(resourcePlural(resource))} />;
  const columns = sectionsOf(resource)
    .flatMap(({ entries }) => entries)
    .filter(({ name }) => !hide.includes(name))
    .filter(({ name }) => rows.some((row) => attribute(row, name) !== null));
  const nameOf = (row: Row<R>) =>
    String(
      (fields[nameField]?.refersTo?.by === "id" ? null : attribute(row, nameField)) ??
        forms.nth(label, formatNumber(row.idx)),
    );

  async function move(index: number, by: 1 | -1) {
    const ids = (rows ?? []).map((row) => row.id);
    const [id] = ids.splice(index, 1);
    if (id === undefined) return;
    ids.splice(index + by, 0, id);
    const done = await command({ kind: "reorder", resource, parent_id: parentId, ids });
    if (done) announce(forms.movedTo(formatNumber(index + by + 1), formatNumber(ids.length)));
  }

  function cell(row: Row<R>, { name, field }: FieldEntry) {
    const value = attribute(row, name);
    if (field.refersTo?.by === "id" && typeof value === "string") {
      return <RecordLink resource={linkedResource(field)} id={value} />;
    }
    return formatField(name, field, row, currency ?? company.currency);
  }

  return (
    <Panel
      title={title}
      actions={
        <Button onPress={() => setEditing({ row: null })}>
          <Plus aria-hidden="true" className="size-4" />
          {addLabel}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-faint">{empty}</p>
      ) : (
        <Table label={title}>
          <thead>
            <tr>
              {columns.map(({ name, field, label: columnLabel }) => (
                <HeaderCell key={name} align={isNumeric(field) ? "right" : "left"}>
                  {columnLabel}
                </HeaderCell>
              ))}
              <HeaderCell>
                <span className="sr-only">{app.actions}</span>
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, isWhole ? rows.length : ROWS_AT_FIRST).map((row, index) => (
              <tr key={row.id}>
                {columns.map((entry) => (
                  <Cell key={entry.name} align={isNumeric(entry.field) ? "right" : "left"}>
                    {cell(row, entry)}
                  </Cell>
                ))}
                <ActionsCell>
                  <IconButton
                    label={forms.moveUp(nameOf(row))}
                    isDisabled={index === 0}
                    onPress={() => void move(index, -1)}
                  >
                    <ArrowUp aria-hidden="true" className="size-4" />
                  </IconButton>
                  <IconButton
                    label={forms.moveDown(nameOf(row))}
                    isDisabled={index === rows.length - 1}
                    onPress={() => void move(index, 1)}
                  >
                    <ArrowDown aria-hidden="true" className="size-4" />
                  </IconButton>
                  <IconButton
                    label={forms.editNamed(nameOf(row))}
                    onPress={() => setEditing({ row })}
                  >
                    <Pencil aria-hidden="true" className="size-4" />
                  </IconButton>
                  <IconButton
                    label={forms.deleteNamed(nameOf(row))}
                    onPress={() => setRemoving(row)}
                  >
                    <Trash2 aria-hidden="true" className="size-4" />
                  </IconButton>
                </ActionsCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {!isWhole && rows.length > ROWS_AT_FIRST ? (
        <div className="pt-3">
          <Button onPress={() => setWhole(true)}>{forms.showAll(formatNumber(rows.length))}</Button>
        </div>
      ) : null}
      {editing ? (
        <ChildDialog
          resource={resource}
          parentId={parentId}
          row={editing.row}
          onClose={() => setEditing(null)}
          {...extras}
        />
      ) : null}
      <ConfirmDialog
        title={forms.deleteThis(label)}
        message={removing ? forms.willBeRemoved(nameOf(removing)) : ""}
        confirmLabel={app.delete}
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => {
          if (removing) void command({ kind: "remove", resource, id: removing.id });
          setRemoving(null);
        }}
      />
    </Panel>
  );
}
