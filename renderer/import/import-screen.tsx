import { useCallback, useDeferredValue, useRef } from "react";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Page, PageBody } from "../ui/page.tsx";
import { Loading } from "../ui/loading.tsx";
import { CheckStep } from "./check-step.tsx";
import { FileStep } from "./file-step.tsx";
import { useImport, type ImportStep } from "./import-state.ts";
import { MapStep } from "./map-step.tsx";
import { ResultStep } from "./result-step.tsx";
import { RunStep } from "./run-step.tsx";
import { useImportCommands } from "./use-import-commands.ts";
import { StepList } from "./step-list.tsx";

/** Brings the rows of a file in as records: choose it, map it, see what is wrong, import what is right. */
export function ImportScreen() {
  const { now } = useImport();
  // A step is drawn in slices before it is shown: with many fields it would hold the window up for a moment.
  const drawn = useDeferredValue(now.step);
  const takeFocus = useFocusOfStep(drawn);
  useImportCommands(now);
  const text = messages().importing;
  return (
    <Page title={text.title} aside={<StepList at={now.step} />}>
      <PageBody key={drawn}>
        <div ref={takeFocus} className="flex flex-col gap-4">
          {drawn === now.step ? <Step now={now} /> : <Loading label={text.loading} />}
        </div>
      </PageBody>
    </Page>
  );
}

/**
 * The button that leads on goes away with its step: the next step's heading takes the focus, so that the keyboard
 * goes on from there. Opening the screen leaves the focus where it is.
 */
function useFocusOfStep(step: ImportStep["step"]) {
  const shown = useRef(step);
  return useCallback(
    (element: HTMLDivElement | null) => {
      if (!element || shown.current === step) return;
      shown.current = step;
      // The step begins at its top, however far the one before was scrolled.
      element.querySelector<HTMLElement>("[data-step-heading]")?.focus({ preventScroll: true });
    },
    [step],
  );
}

function Step({ now }: { now: ImportStep }) {
  const text = messages().importing;
  switch (now.step) {
    case "file":
      return <FileStep problem={now.problem} />;
    case "reading":
      return <Loading label={text.reading(now.file)} />;
    case "map":
      return <MapStep source={now.source} problem={now.problem} mend={now.mend} />;
    case "checking": {
      const { rowCount } = now.source.sheet;
      return <Loading label={text.checking(text.rows(formatNumber(rowCount), rowCount))} />;
    }
    case "checked":
      return <CheckStep source={now.source} report={now.report} />;
    case "running":
      return <RunStep at={now} />;
    case "finished":
      return <ResultStep source={now.source} summary={now.summary} />;
  }
}
