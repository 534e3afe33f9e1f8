import type { Row } from "../../shared/contract/contract.ts";
import { RecordTable } from "../table/record-table.tsx";
import type { ViewSettings } from "../../shared/views/view.ts";
import type { AnyRow } from "../table/search.ts";
import { useTableOf } from "../views/use-table-of.ts";
import { TotalText } from "./total-text.tsx";
import type { Total } from "./totals.ts";

interface PipelineTableProps {
  rows: readonly Row<"opportunity">[];
  view: ViewSettings;
  change: (patch: Partial<ViewSettings>) => void;
  total: Total;
  companyCurrency: string;
}

const hrefOf = (row: AnyRow) => `#/opportunity/${row.id}`;

/** The pipeline as a table. */
export function PipelineTable({ rows, view, change, total, companyCurrency }: PipelineTableProps) {
  const { columns, sorting, onSortingChange } = useTableOf(view, change);
  return (
    <RecordTable
      label="Opportunities"
      resource="opportunity"
      rows={rows}
      columns={columns}
      sorting={sorting}
      onSortingChange={onSortingChange}
      hrefOf={hrefOf}
      companyCurrency={companyCurrency}
      footer={<TotalText total={total} companyCurrency={companyCurrency} />}
    />
  );
}
