import { Page, PageBody } from "../ui/page.tsx";
import { Loading } from "../ui/loading.tsx";
import { CheckStep } from "./check-step.tsx";
import { FileStep } from "./file-step.tsx";
import { useImport, type ImportStep } from "./import-job.ts";
import { MapStep } from "./map-step.tsx";
import { ResultStep } from "./result-step.tsx";
import { RunStep } from "./run-step.tsx";

/** Brings the rows of a file in as records: choose it, map it, see what is wrong, import what is right. */
export function ImportScreen() {
  const { now } = useImport();
  return (
    <Page title="Import" aside={<StepList at={now.step} />}>
      <PageBody>
        <Step now={now} />
      </PageBody>
    </Page>
  );
}

function Step({ now }: { now: ImportStep }) {
  switch (now.step) {
    case "file":
      return <FileStep problem={now.problem} />;
    case "reading":
      return <Loading label={`Reading ${now.file}`} />;
    case "map":
      return <MapStep source={now.source} problem={now.problem} />;
    case "checking":
      return <Loading label={`Checking ${now.source.sheet.rowCount.toLocaleString()} rows`} />;
    case "checked":
      return <CheckStep source={now.source} report={now.report} />;
    case "running":
      return <RunStep source={now.source} progress={now.progress} cancelling={now.cancelling} />;
    case "finished":
      return <ResultStep source={now.source} summary={now.summary} />;
  }
}

const STEPS = [
  { label: "File", includes: ["file", "reading"] },
  { label: "Map", includes: ["map"] },
  { label: "Check", includes: ["checking", "checked"] },
  { label: "Import", includes: ["running", "finished"] },
] as const satisfies readonly { label: string; includes: readonly ImportStep["step"][] }[];

function StepList({ at }: { at: ImportStep["step"] }) {
  return (
    <ol aria-label="Steps" className="flex items-center gap-4 text-sm text-ink-faint">
      {STEPS.map(({ label, includes }, index) => {
        const isCurrent = includes.some((step) => step === at);
        return (
          <li
            key={label}
            {...(isCurrent ? { "aria-current": "step" as const } : {})}
            className="aria-[current=step]:font-semibold aria-[current=step]:text-accent-ink"
          >
            {index + 1}. {label}
          </li>
        );
      })}
    </ol>
  );
}
