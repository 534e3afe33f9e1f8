import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { askToStop, doneRows, goOn, stopImport } from "./import-run.ts";
import type { ImportStep } from "./import-state.ts";
import { StepHeading } from "./step-heading.tsx";
import { formatTimeLeft } from "./time-left.ts";

/** How far the import is, how long it will take, and the way to stop it. */
export function RunStep({ at }: { at: Extract<ImportStep, { step: "running" }> }) {
  const text = messages().importing;
  const { source, progress, startedAtMs, atMs, stopping } = at;
  const { rejected, total } = progress;
  const done = doneRows(progress);
  const left = formatTimeLeft(atMs - startedAtMs, done, total);
  const label =
    rejected > 0 ? text.leftOut(text.rows(formatNumber(rejected), rejected)) : text.progressLabel;
  return (
    <>
      <StepHeading>{text.runHeading(source.file)}</StepHeading>
      <div className="flex max-w-xl flex-col gap-4 rounded-card border border-line bg-surface p-4 shadow-card">
        <ProgressBar
          label={label}
          value={done}
          of={total}
          valueText={text.progress(formatNumber(done), formatNumber(total))}
        />
        <p className="min-h-5 text-sm text-ink-soft tabular-nums">
          {left === null || stopping !== "no" ? "" : text.timeLeft(left)}
        </p>
        <p className="text-ink-soft">{text.workElsewhere}</p>
        <div>
          <Button isDisabled={stopping === "yes"} onPress={askToStop}>
            {stopping === "yes" ? text.stopping : text.stop}
          </Button>
        </div>
      </div>
      <Dialog
        title={text.stopHeading}
        role="alertdialog"
        isOpen={stopping === "asking"}
        onClose={goOn}
      >
        <p className="text-ink-soft">
          {text.stopText(formatNumber(progress.created + progress.updated), formatNumber(total))}
        </p>
        <DialogButtons>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus: its safe answer gets it */}
          <Button autoFocus onPress={goOn}>
            {text.goOn}
          </Button>
          <Button onPress={() => stopImport("keep")}>{text.stopKeep}</Button>
          <Button variant="danger" onPress={() => stopImport("undo")}>
            {text.stopUndo}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
