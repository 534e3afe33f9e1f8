import { memo } from "react";
import { formatField, isNumeric } from "../forms/format.ts";
import type { FieldEntry } from "../forms/sections.ts";
import type { AnyRow } from "./search.ts";

interface RecordRowProps {
  row: AnyRow;
  index: number;
  entries: readonly FieldEntry[];
  href: string;
  companyCurrency: string;
  isActive: boolean;
}

/** A row of a long table: its first cell links to the record, and the link covers the row. */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { row, index, entries, href, companyCurrency, isActive } = props;
  return (
    <tr aria-rowindex={index + 2} className="relative h-9 hover:bg-hover">
      {entries.map(({ name, field }, column) => {
        const text = formatField(name, field, row, companyCurrency);
        return (
          <td
            key={name}
            className={`truncate border-b border-line px-3 ${isNumeric(field) ? "text-right tabular-nums" : ""}`}
          >
            {column === 0 ? (
              <a
                href={href}
                data-row={index}
                tabIndex={isActive ? 0 : -1}
                className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
              >
                {text || "Untitled"}
              </a>
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
});
