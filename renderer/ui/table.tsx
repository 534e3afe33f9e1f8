import type { ReactNode } from "react";

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
  children?: ReactNode;
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

export function Cell({ align, children }: CellProps) {
  return (
    <td className={`max-w-64 truncate border-b border-line px-2 py-1 ${alignment(align)}`}>
      {children}
    </td>
  );
}
