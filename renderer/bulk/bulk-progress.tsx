import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { stopBulk, useBulkJob } from "./bulk-job.ts";

/** How far a change of many records is, and a way to stop it. */
export function BulkProgress() {
  const job = useBulkJob((state) => state.job);
  const { bulk } = messages().table;
  if (!job) return null;
  const { title, done, total, isStopping } = job;
  return (
    <div className="flex w-full items-center gap-4">
      <div className="min-w-48 flex-1">
        <ProgressBar
          label={title}
          value={done}
          of={total}
          valueText={bulk.progress(formatNumber(done), formatNumber(total))}
        />
      </div>
      <Button isDisabled={isStopping} onPress={stopBulk}>
        {isStopping ? bulk.stopping : bulk.stop}
      </Button>
    </div>
  );
}
