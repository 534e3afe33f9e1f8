import type { ImportProgress } from "../../shared/import/run.ts";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { cancelImport, type OpenSource } from "./import-job.ts";
import { rowCount } from "./row-count.ts";

interface RunStepProps {
  source: OpenSource;
  progress: ImportProgress;
  cancelling: boolean;
}

/** How far the import is, and the way to stop it. */
export function RunStep({ source, progress, cancelling }: RunStepProps) {
  const { imported, rejected, total } = progress;
  const done = imported + rejected;
  return (
    <Panel title={`Importing ${source.file}`}>
      <div className="flex max-w-xl flex-col gap-4">
        <ProgressBar
          label={rejected > 0 ? `${rowCount(rejected)} left out` : "Rows"}
          value={done}
          of={total}
          valueText={`${done.toLocaleString()} of ${total.toLocaleString()}`}
        />
        <p className="text-ink-soft">You can go on working elsewhere while this runs.</p>
        <div>
          <Button isDisabled={cancelling} onPress={cancelImport}>
            {cancelling ? "Stopping" : "Cancel the import"}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
