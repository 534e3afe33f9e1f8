import type { ReactNode } from "react";
import { formatDate } from "../forms/format.ts";
import { today } from "../app/today.ts";
import { useCompany } from "../store/hooks.ts";

/** The head of a printed record: whose it is, what it is, and of when. */
export function SheetHead({ kind, title }: { kind: string; title: string }) {
  const company = useCompany();
  return (
    <header className="border-b border-current pb-3">
      <p className="flex justify-between">
        <span className="font-semibold">{company.name}</span>
        <span>{formatDate(today())}</span>
      </p>
      <p className="pt-6">{kind}</p>
      <h1 className="text-xl font-semibold">{title}</h1>
    </header>
  );
}

/** Facts in two columns; those that are empty are left out. */
export function SheetFacts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-1 py-4">
      {facts
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <div key={label} className="flex gap-3">
            <dt className="w-36 shrink-0">{label}</dt>
            <dd className="min-w-0 font-medium whitespace-pre-line">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface SheetTableProps {
  label: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns of numbers, by their place. */
  numbers: readonly number[];
  children?: ReactNode;
}

/** A printed table; `children` are the rows under it. */
export function SheetTable({ label, head, rows, numbers, children }: SheetTableProps) {
  const align = (column: number) =>
    numbers.includes(column) ? "text-right tabular-nums" : "text-left";
  return (
    <table aria-label={label} className="w-full border-collapse">
      <thead>
        <tr className="border-b border-current">
          {head.map((text, column) => (
            <th key={text} scope="col" className={`py-1 pr-3 font-semibold ${align(column)}`}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()} className="border-b border-line align-top">
            {row.map((text, column) => (
              <td key={head[column]} className={`py-1 pr-3 whitespace-pre-line ${align(column)}`}>
                {text}
              </td>
            ))}
          </tr>
        ))}
        {children}
      </tbody>
    </table>
  );
}
