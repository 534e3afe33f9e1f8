import { ChevronDown, ChevronRight } from "lucide-react";
import { formatField, formatMonth, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import type { RowGroup } from "./row-groups.ts";
import { sumOf } from "./sums.ts";
import type { TableColumn } from "./table-columns.ts";
import type { PlacedColumn } from "./use-column-layout.ts";
import { NAME_COLUMN } from "./use-grid-cursor.ts";

interface GroupRowProps {
  group: RowGroup;
  column: TableColumn;
  line: number;
  top_px: number;
  columns: readonly PlacedColumn[];
  companyCurrency: string;
  isCollapsed: boolean;
  isActive: boolean;
  onToggle: () => void;
}

/** What the rows of a group have in common, as it is shown. */
function groupTitle(
  { value, rows: [row] }: RowGroup,
  { name, field }: TableColumn,
  companyCurrency: string,
): string {
  if (value === "" || !row) return messages().table.groupNone;
  if (!field || field.kind === "date") return formatMonth(value);
  return formatField(name, field, row, companyCurrency);
}

/** The head of a group: what it is, how many records are in it and what they come to. */
export function GroupRow(props: GroupRowProps) {
  const { group, line, columns, companyCurrency, isCollapsed } = props;
  const sums = columns.flatMap((column) => {
    const sum = sumOf(column, group.rows, companyCurrency);
    return sum ? [{ label: column.label, ...sum }] : [];
  });
  return (
    <tr
      aria-rowindex={line + 2}
      className="absolute top-0 left-0 flex h-9 min-w-full border-b border-line bg-sunken"
      style={{ transform: `translateY(${props.top_px}px)` }}
    >
      <td
        aria-colindex={1}
        aria-colspan={columns.length + 1}
        className="sticky left-0 flex items-center"
      >
        <button
          type="button"
          aria-expanded={!isCollapsed}
          data-cell={`${line}:${NAME_COLUMN}`}
          tabIndex={props.isActive ? 0 : -1}
          onClick={props.onToggle}
          className="flex h-full items-center gap-2 px-3 font-semibold whitespace-nowrap focus-visible:-outline-offset-2"
        >
          {isCollapsed ? (
            <ChevronRight aria-hidden="true" className="size-4" />
          ) : (
            <ChevronDown aria-hidden="true" className="size-4" />
          )}
          {groupTitle(group, props.column, companyCurrency)}
          <span className="font-normal text-ink-soft tabular-nums">
            {formatNumber(group.rows.length)}
            {sums.map(({ label, text, note }) => (
              <span key={label} title={note}>
                {` · ${label} ${text}`}
                <span className="sr-only">{` (${note})`}</span>
              </span>
            ))}
          </span>
        </button>
      </td>
    </tr>
  );
}
