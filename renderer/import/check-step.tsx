import { describe } from "../../shared/contract/contract.ts";
import type { CheckReport } from "../../shared/import/check.ts";
import { problemText } from "../../shared/import/plan-row.ts";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { Cell, HeaderCell, Table } from "../ui/table.tsx";
import { backToMapping, startImport, type OpenSource } from "./import-job.ts";
import { rowCount } from "./row-count.ts";

const WHOLE_ROW = "Whole row";

/** What the import would do; nothing has been written yet. */
export function CheckStep({ source, report }: { source: OpenSource; report: CheckReport }) {
  const { good, bad, badFields, errors, creates } = report;
  const { plural } = describe(source.mapping.resource);
  return (
    <>
      <Panel title="What will happen">
        <dl aria-label="Check" className="grid max-w-md grid-cols-[1fr_auto] gap-y-1 tabular-nums">
          <dt>Rows that become {plural.toLowerCase()}</dt>
          <dd className="text-right font-semibold">{good.toLocaleString()}</dd>
          <dt>Rows with errors, which are left out</dt>
          <dd className="text-right font-semibold">{bad.toLocaleString()}</dd>
        </dl>
        {creates.length > 0 ? (
          <p className="pt-3 text-ink-soft">New lookup records: {creates.join(", ")}</p>
        ) : null}
      </Panel>
      <div className="flex justify-end gap-2">
        <Button onPress={backToMapping}>Back to mapping</Button>
        <Button variant="primary" isDisabled={good === 0} onPress={startImport}>
          Import {rowCount(good)}
        </Button>
      </div>
      {bad > 0 ? (
        <Panel title="Rows with errors">
          {bad > errors.length ? (
            <p className="pb-3 text-ink-soft">
              The first {errors.length.toLocaleString()} are shown. After the import, all of them
              can be saved as a file.
            </p>
          ) : null}
          <p className="pb-3">
            {badFields
              .map(({ field, rows }) => `${field ?? WHOLE_ROW}: ${rowCount(rows)}`)
              .join(" · ")}
          </p>
          <Table label="Rows with errors">
            <thead>
              <tr>
                <HeaderCell>Line</HeaderCell>
                <HeaderCell>Field</HeaderCell>
                <HeaderCell>Reason</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {errors.flatMap(({ line, problems }) =>
                problems.map((problem) => (
                  <tr key={`${line} ${problemText([problem])}`}>
                    <Cell>{line}</Cell>
                    <Cell>{problem.field ?? WHOLE_ROW}</Cell>
                    <Cell>{problem.reason}</Cell>
                  </tr>
                )),
              )}
            </tbody>
          </Table>
        </Panel>
      ) : null}
    </>
  );
}
