import type { Row } from "../../shared/contract/contract.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { resourcePlural } from "../language/labels.ts";
import { RecordTable } from "../table/record-table.tsx";
import type { AnyRow } from "../table/search.ts";

interface PipelineTableProps {
  rows: readonly Row<"opportunity">[];
  view: ViewSettings;
  change: (patch: Partial<ViewSettings>) => void;
}

const hrefOf = (row: AnyRow) => `#/pipeline/table/opportunity/${row.id}`;

/** The pipeline as a table. */
export function PipelineTable({ rows, view, change }: PipelineTableProps) {
  return (
    <RecordTable
      label={resourcePlural("opportunity")}
      resource="opportunity"
      rows={rows}
      view={view}
      change={change}
      hrefOf={hrefOf}
    />
  );
}
