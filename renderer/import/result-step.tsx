import { describe, type RecordName } from "../../shared/contract/contract.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { downloadRejected, startOver, type OpenSource } from "./import-job.ts";
import type { ImportSummary } from "./messages.ts";
import { Problem } from "./problem.tsx";
import { rowCount } from "./row-count.ts";

const TITLES: Readonly<Record<ImportSummary["ended"], string>> = {
  done: "Import finished",
  cancelled: "Import cancelled",
  storage_failed: "Import stopped",
};

const PLACES: Readonly<Record<RecordName, { href: string; label: string }>> = {
  opportunity: { href: "#/pipeline", label: "Open the pipeline" },
  prospect: { href: "#/prospects", label: "Open prospects" },
  "opportunity-type": { href: "#/lookups", label: "Open lookups" },
  "opportunity-lost-reason": { href: "#/lookups", label: "Open lookups" },
  "sales-stage": { href: "#/lookups", label: "Open lookups" },
};

/** What was imported and what was not, and how to get at either. */
export function ResultStep({ source, summary }: { source: OpenSource; summary: ImportSummary }) {
  const { ended, imported, rejected, total, leftCount, message } = summary;
  const { plural } = describe(source.mapping.resource);
  const notReached = total - imported - rejected;
  const place = PLACES[source.mapping.resource];
  return (
    <>
      {message === undefined ? null : <Problem text={message} />}
      <Panel title={TITLES[ended]}>
        <dl aria-label="Result" className="grid max-w-md grid-cols-[1fr_auto] gap-y-1 tabular-nums">
          <dt>Imported {plural.toLowerCase()}</dt>
          <dd className="text-right font-semibold">{imported.toLocaleString()}</dd>
          <dt>Rows with errors</dt>
          <dd className="text-right font-semibold">{rejected.toLocaleString()}</dd>
          {notReached > 0 ? (
            <>
              <dt>Rows not reached</dt>
              <dd className="text-right font-semibold">{notReached.toLocaleString()}</dd>
            </>
          ) : null}
        </dl>
        {leftCount > 0 ? (
          <p className="max-w-xl pt-3 text-ink-soft">
            The rows that were not imported can be saved with their errors, mended and imported
            again.
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2 pt-4">
          {leftCount > 0 ? (
            <Button variant="primary" onPress={downloadRejected}>
              Save the {rowCount(leftCount)} left out
            </Button>
          ) : null}
          <ButtonLink href={place.href}>{place.label}</ButtonLink>
          <Button onPress={startOver}>Import another file</Button>
        </div>
      </Panel>
    </>
  );
}
