import { useState, type ReactNode } from "react";
import {
  attribute,
  describe,
  type ChildName,
  type Row,
  type Scalar,
} from "../../../shared/contract/contract.ts";
import { unpackRow } from "../../../shared/contract/packed-row.ts";
import { ChildDialog } from "../../forms/child-dialog.tsx";
import { isNumeric } from "../../forms/format.ts";
import { fieldLabel, resourceLabel } from "../../language/labels.ts";
import { messages } from "../../language/language.ts";
import { useChildren, useCompany } from "../../store/hooks.ts";
import { Button } from "../../ui/button.tsx";
import type { WriteField } from "../use-auto-save.ts";
import { withTyped, type GridColumn } from "./grid-column.ts";
import { GridRow } from "./grid-row.tsx";
import { NewRow } from "./new-row.tsx";
import { RowHandle } from "./row-handle.tsx";
import { RowMenu } from "./row-menu.tsx";
import { useRowActions } from "./use-row-actions.ts";
import { useTyped } from "./use-typed.ts";

interface ChildGridProps<R extends ChildName> {
  resource: R;
  parentId: string;
  /** The name of the table for assistive technology. */
  label: string;
  columns: readonly GridColumn[];
  /** What a row is called; else what its name field holds. */
  nameOf?: (row: Row<R>) => string | null;
  /** The currency amounts without one of their own are in; else the company's. */
  currency?: string | null;
  /** Works out of what is typed what the store will work out. Memoised. */
  complete?: (row: Row<R>) => Row<R>;
  /** The command for a cell that is a copy of another record's field. */
  writeElsewhere?: (row: Row<R>) => WriteField;
  /** Rows are made elsewhere: no row for a new one, and this instead while there are none. */
  empty?: string;
  /** Stands under the rows, over all of them as they are typed. */
  renderFooter?: (rows: readonly Row<R>[]) => ReactNode;
}

type Values = Readonly<Record<string, Scalar>>;

const NO_ROWS: readonly never[] = [];
const NEW_ROW_ID = "new";

/** Few enough to draw at once; the rest when they are asked for. */
const ROWS_AT_FIRST = 20;
const HANDLE_REM = 3.5;

/** On which edge of the row at `index` the dragged one would come to lie. */
function dropEdge(drag: { readonly from: number; readonly to: number } | null, index: number) {
  if (!drag || drag.to !== index || drag.to === drag.from) return null;
  return drag.to < drag.from ? ("top" as const) : ("bottom" as const);
}

/** Where a row goes from its place, with the last place there is. */
const placeOf = {
  up: (from: number) => from - 1,
  down: (from: number) => from + 1,
  top: () => 0,
  bottom: (_: number, last: number) => last,
};

/** The rows of a record as a small spreadsheet: typed into, added by typing, moved, deleted. */
export function ChildGrid<R extends ChildName>(props: ChildGridProps<R>) {
  const { resource, parentId, columns, complete, renderFooter } = props;
  const text = messages().opportunity;
  const rows = useChildren(resource, parentId);
  const company = useCompany();
  const [isWhole, setWhole] = useState(false);
  const [editing, setEditing] = useState<Row<R> | null>(null);
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const { typed, onTyped, added, onAdded } = useTyped();
  const actions = useRowActions(resource, parentId, rows ?? NO_ROWS);

  if (!rows) return <div className="h-24" />;
  if (rows.length === 0 && props.empty !== undefined) {
    return <p className="py-1 text-ink-faint">{props.empty}</p>;
  }
  const currency = props.currency ?? company.currency;
  const asTyped = (row: Row<R>, values: Values) => {
    const valid = withTyped(resource, row, values);
    return complete ? complete(valid) : valid;
  };
  const shown = rows.map((row) => asTyped(row, typed.get(row.id) ?? {}));
  const next = added && asTyped(unpackRow(resource, { id: NEW_ROW_ID }), added);
  const named = (row: Row<R>) => {
    const own = props.nameOf?.(row) ?? attribute(row, describe(resource).nameField);
    return own === null ? `${resourceLabel(resource)} ${row.idx}` : String(own);
  };
  // The one without a width of its own is given what is left over.
  const widest = columns.reduce((one, other) => (other.width > one.width ? other : one));
  const width = columns.reduce((sum, column) => sum + column.width, HANDLE_REM);

  return (
    <>
      <div className="relative overflow-x-auto">
        <table
          aria-label={props.label}
          className="w-full table-fixed border-collapse text-base"
          style={{ minWidth: `${width}rem` }}
        >
          <colgroup>
            <col style={{ width: "1.5rem" }} />
            {columns.map((column) => (
              <col
                key={column.name}
                style={column === widest ? {} : { width: `${column.width}rem` }}
              />
            ))}
            <col style={{ width: "2rem" }} />
          </colgroup>
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="p-0">
                <span className="sr-only">{text.order}</span>
              </th>
              {columns.map(({ name }) => {
                const field = describe(resource).fields[name];
                return (
                  <th
                    key={name}
                    scope="col"
                    title={fieldLabel(resource, name)}
                    className={`truncate px-1.5 py-1 text-sm font-medium text-ink-soft ${field && isNumeric(field) ? "text-right" : "text-left"}`}
                  >
                    {fieldLabel(resource, name)}
                  </th>
                );
              })}
              <th scope="col" className="p-0">
                <span className="sr-only">{text.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody className={drag ? "select-none" : ""}>
            {rows.slice(0, isWhole ? rows.length : ROWS_AT_FIRST).map((row, index) => (
              <GridRow
                key={row.id}
                resource={resource}
                row={row}
                shown={shown[index] ?? row}
                columns={columns}
                name={named(row)}
                currency={currency}
                dropEdge={dropEdge(drag, index)}
                writeElsewhere={props.writeElsewhere}
                onTyped={onTyped}
                onMove={(by) => void actions.move(row.id, (from) => from + by)}
                handle={
                  <RowHandle
                    name={named(row)}
                    index={index}
                    count={rows.length}
                    onStep={(by) => void actions.move(row.id, (from) => from + by)}
                    onDrop={(to) => void actions.move(row.id, () => to)}
                    onDrag={(to) => setDrag(to === null ? null : { from: index, to })}
                  />
                }
                menu={
                  <RowMenu
                    name={named(row)}
                    isFirst={index === 0}
                    isLast={index === rows.length - 1}
                    onMove={(to) => void actions.move(row.id, placeOf[to])}
                    onEdit={() => setEditing(row)}
                    onDuplicate={() => void actions.duplicate(row)}
                    onDelete={() => void actions.remove(row, named(row))}
                  />
                }
              />
            ))}
            {props.empty === undefined ? (
              <NewRow
                resource={resource}
                parentId={parentId}
                columns={columns}
                shown={next}
                currency={currency}
                onTyped={onAdded}
              />
            ) : null}
          </tbody>
        </table>
      </div>
      {!isWhole && rows.length > ROWS_AT_FIRST ? (
        <div className="pt-2">
          <Button onPress={() => setWhole(true)}>{text.showAll(rows.length)}</Button>
        </div>
      ) : null}
      {renderFooter?.(next ? [...shown, next] : shown)}
      {editing ? (
        <ChildDialog
          resource={resource}
          parentId={parentId}
          row={editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
