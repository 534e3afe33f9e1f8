import { useCallback, useDeferredValue, useRef } from "react";
import { Page, PageBody } from "../ui/page.tsx";
import { Loading } from "../ui/loading.tsx";
import { CheckStep } from "./check-step.tsx";
import { FileStep } from "./file-step.tsx";
import { useImport, type ImportStep } from "./import-job.ts";
import { MapStep } from "./map-step.tsx";
import { ResultStep } from "./result-step.tsx";
import { rowCount } from "./row-count.ts";
import { RunStep } from "./run-step.tsx";

/** Brings the rows of a file in as records: choose it, map it, see what is wrong, import what is right. */
export function ImportScreen() {
  const { now } = useImport();
  // A step is drawn in slices before it is shown: with many fields it would hold the window up for a moment.
  const drawn = useDeferredValue(now.step);
  const takeFocus = useFocusOfStep(drawn);
  return (
    <Page title="Import" aside={<StepList at={now.step} />}>
      <PageBody key={drawn}>
        <div ref={takeFocus} tabIndex={-1} className="flex flex-col gap-4 outline-none">
          {drawn === now.step ? <Step now={now} /> : <Loading label="One moment" />}
        </div>
      </PageBody>
    </Page>
  );
}

/**
 * The button that leads on goes away with its step: the next step takes the focus, so that the keyboard goes on
 * from its beginning. Opening the screen leaves the focus where it is.
 */
function useFocusOfStep(step: ImportStep["step"]) {
  const shown = useRef(step);
  return useCallback(
    (element: HTMLDivElement | null) => {
      if (!element || shown.current === step) return;
      shown.current = step;
      // The step begins at its top, however far the one before was scrolled.
      element.focus({ preventScroll: true });
    },
    [step],
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
      return <Loading label={`Checking ${rowCount(now.source.sheet.rowCount)}`} />;
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
