import { useEffect, useMemo, type KeyboardEvent, type ReactNode } from "react";
import { useWatch } from "react-hook-form";
import {
  attribute,
  describe,
  type ChildName,
  type Row,
  type Scalar,
} from "../../../shared/contract/contract.ts";
import { formatField, isNumeric } from "../../forms/format.ts";
import { linkedResource } from "../../forms/options.ts";
import { RecordLink } from "../../forms/record-link.tsx";
import { fieldLabel } from "../../language/labels.ts";
import { messages } from "../../language/language.ts";
import { MeanwhileNote } from "../meanwhile-note.tsx";
import { useAutoSave, type WriteField } from "../use-auto-save.ts";
import { CellInput } from "./cell-input.tsx";
import type { GridColumn } from "./grid-column.ts";
import { focusRow, isTypedInto, rowStep } from "./grid-focus.ts";

type Values = Readonly<Record<string, Scalar>>;

export interface GridRowProps<R extends ChildName> {
  resource: R;
  row: Row<R>;
  /** The row with what is typed into it, and what that comes to. */
  shown: Row<R>;
  columns: readonly GridColumn[];
  /** What the row is called. */
  name: string;
  currency: string;
  writeElsewhere?: ((row: Row<R>) => WriteField) | undefined;
  /** Where a dragged row would come to lie. */
  dropEdge: "top" | "bottom" | null;
  onTyped: (id: string, values: Values) => void;
  onMove: (by: 1 | -1) => void;
  handle: ReactNode;
  menu: ReactNode;
}

const dropClass = {
  top: "outline-none border-t-2 border-t-accent",
  bottom: "outline-none border-b-2 border-b-accent",
};

/** A row whose cells are edited where they stand, each saved as it is left. */
export function GridRow<R extends ChildName>(props: GridRowProps<R>) {
  const { resource, row, columns, onTyped, handle, menu } = props;
  const { writeElsewhere } = props;
  const auto = useAutoSave(
    resource,
    row,
    useMemo(() => writeElsewhere?.(row), [writeElsewhere, row]),
  );
  const values = useWatch({ control: auto.control });
  useEffect(() => {
    onTyped(row.id, Object.fromEntries(columns.map(({ name }) => [name, values[name] ?? null])));
  }, [onTyped, row.id, columns, values]);

  function onKeyDown(event: KeyboardEvent, column: string) {
    const { target, key } = event;
    if (!isTypedInto(target)) return;
    if (event.altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      event.preventDefault();
      event.stopPropagation();
      props.onMove(key === "ArrowUp" ? -1 : 1);
      return;
    }
    if (key === "Escape" && auto.restore(column)) {
      event.preventDefault();
      event.stopPropagation();
      // Leaving it lets go of the text that was typed.
      target.blur();
      target.focus();
      return;
    }
    const step = event.altKey ? null : rowStep(event, target);
    if (step === null) return;
    event.preventDefault();
    if (focusRow(target, step)) return;
    // A cell is saved as it is left, the last one too.
    target.blur();
    target.focus();
  }

  return (
    <tr
      data-row-id={row.id}
      className={`border-b border-line ${props.dropEdge ? dropClass[props.dropEdge] : ""}`}
    >
      <td className="w-6 p-0">{handle}</td>
      {columns.map(({ name }) => {
        const field = describe(resource).fields[name];
        if (!field) return null;
        const label = messages().opportunity.cell(fieldLabel(resource, name), props.name);
        const link = field.refersTo?.by === "id" ? attribute(row, name) : null;
        if (field.computed || field.refersTo?.by === "id") {
          return (
            <td
              key={name}
              className={`truncate px-1.5 py-1 ${isNumeric(field) ? "text-right tabular-nums" : ""}`}
            >
              {typeof link === "string" ? (
                <RecordLink resource={linkedResource(field)} id={link} />
              ) : (
                formatField(name, field, props.shown, props.currency)
              )}
            </td>
          );
        }
        return (
          <td key={name} className="p-0 align-top" onKeyDown={(event) => onKeyDown(event, name)}>
            <CellInput
              resource={resource}
              name={name}
              control={auto.control}
              label={label}
              onTyped={auto.typed}
              onLeave={auto.leave}
              onEnter={(event) => onKeyDown(event, name)}
            />
            <MeanwhileNote name={name} auto={auto} />
          </td>
        );
      })}
      <td className="w-8 p-0">{menu}</td>
    </tr>
  );
}
