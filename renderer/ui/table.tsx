import type { ReactNode } from "react";
import { messages } from "../language/language.ts";

/** A small table, for tens of rows; long ones are virtualised where they are. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse text-base">
        {children}
      </table>
    </div>
  );
}

interface CellProps {
  align?: "left" | "right" | undefined;
  children: ReactNode;
}

const alignment = (align: CellProps["align"]) =>
  align === "right" ? "text-right tabular-nums" : "text-left";

export function HeaderCell({ align, children }: CellProps) {
  return (
    <th
      scope="col"
      className={`border-b border-line px-2 py-1.5 text-sm font-medium whitespace-nowrap text-ink-soft ${alignment(align)}`}
    >
      {children}
    </th>
  );
}

/** Over a column of buttons, which say themselves what they do: nothing is seen, and yet it has a name. */
export function ActionsHeaderCell() {
  return (
    <HeaderCell>
      <span className="sr-only">{messages().app.actions}</span>
    </HeaderCell>
  );
}

export function Cell({ align, children }: CellProps) {
  return (
    <td className={`max-w-64 truncate border-b border-line px-2 py-1 ${alignment(align)}`}>
      {children}
    </td>
  );
}
