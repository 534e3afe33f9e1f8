import type { Row } from "../../shared/contract/contract.ts";
import { RecordTable } from "../table/record-table.tsx";
import type { AnyRow } from "../table/search.ts";
import { usePipelineTable } from "./pipeline-view.ts";
import { TotalText } from "./total-text.tsx";
import type { Total } from "./totals.ts";

interface PipelineTableProps {
  rows: readonly Row<"opportunity">[];
  total: Total;
  companyCurrency: string;
}

const hrefOf = (row: AnyRow) => `#/opportunity/${row.id}`;

/** The pipeline as a table. */
export function PipelineTable({ rows, total, companyCurrency }: PipelineTableProps) {
  const { columns, sorting, setSorting } = usePipelineTable();
  return (
    <RecordTable
      label="Opportunities"
      resource="opportunity"
      rows={rows}
      columns={columns}
      sorting={sorting}
      onSortingChange={setSorting}
      hrefOf={hrefOf}
      companyCurrency={companyCurrency}
      footer={<TotalText total={total} companyCurrency={companyCurrency} />}
    />
  );
}
