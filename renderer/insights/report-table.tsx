import { Button } from "react-aria-components";
import { Cell, HeaderCell, Table } from "../ui/table.tsx";
import type { Behind, Report } from "./report.ts";

interface ReportTableProps {
  title: string;
  report: Report;
  onOpen: (behind: Behind) => void;
}

/** The figures of a report as a table; a count opens what it counts. */
export function ReportTable({ title, report, onOpen }: ReportTableProps) {
  const { columns, rows } = report;
  return (
    <div className="max-h-96 overflow-auto">
      <Table label={title}>
        <thead>
          <tr>
            {columns.map(({ label, isNumeric }) => (
              <HeaderCell key={label} align={isNumeric ? "right" : "left"}>
                {label}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th
                scope="row"
                className="max-w-64 truncate border-b border-line px-2 py-1 text-left font-normal"
              >
                {first?.text}
              </th>
              {others.map(({ text, opens }, index) => (
                <Cell key={columns[index + 1]?.label ?? index} align="right">
                  {opens ? (
                    <Button
                      aria-label={`${first?.text ?? ""}, ${columns[index + 1]?.label ?? ""}: ${text}`}
                      onPress={() => onOpen(opens)}
                      className="min-h-6 min-w-6 cursor-pointer text-accent-ink underline underline-offset-2"
                    >
                      {text}
                    </Button>
                  ) : (
                    text
                  )}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
