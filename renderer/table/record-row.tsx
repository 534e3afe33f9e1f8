import { memo } from "react";
import { formatField, isNumeric } from "../forms/format.ts";
import type { FieldEntry } from "../forms/sections.ts";
import type { AnyRow } from "./search.ts";

interface RecordRowProps {
  row: AnyRow;
  index: number;
  entries: readonly FieldEntry[];
  /** Of the columns after the first, those in view: from, and up to but not including. */
  from: number;
  to: number;
  href: string;
  companyCurrency: string;
  isActive: boolean;
}

const CELL = "truncate border-b border-line px-3";

/**
 * A row of a long table: its first cell links to the record, and the link covers the row. Cells of columns out
 * of view are stood for by an empty one.
 */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { row, index, entries, from, to, href, companyCurrency, isActive } = props;
  const [name] = entries;
  return (
    <tr aria-rowindex={index + 2} className="relative h-9 hover:bg-hover">
      {name ? (
        <td className={CELL}>
          <a
            href={href}
            data-row={index}
            tabIndex={isActive ? 0 : -1}
            className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {formatField(name.name, name.field, row, companyCurrency) || "Untitled"}
          </a>
        </td>
      ) : null}
      {from > 1 ? <td aria-hidden="true" colSpan={from - 1} className={CELL} /> : null}
      {entries.slice(from, to).map((entry) => (
        <td
          key={entry.name}
          className={`${CELL} ${isNumeric(entry.field) ? "text-right tabular-nums" : ""}`}
        >
          {formatField(entry.name, entry.field, row, companyCurrency)}
        </td>
      ))}
      {to < entries.length ? (
        <td aria-hidden="true" colSpan={entries.length - to} className={CELL} />
      ) : null}
    </tr>
  );
});
