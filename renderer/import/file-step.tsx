import { FileUp } from "lucide-react";
import { FileTrigger } from "react-aria-components";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { openFile } from "./import-job.ts";
import type { ImportProblem } from "./import-state.ts";
import { PasteBox } from "./paste-box.tsx";
import { Problem } from "./problem.tsx";
import { StepHeading } from "./step-heading.tsx";
import { useImportSetting } from "./use-import-setting.ts";

/** Chooses the file, or takes pasted rows; files are dropped on the whole window (window-drop.tsx). */
export function FileStep({ problem }: { problem: ImportProblem | undefined }) {
  const text = messages().importing;
  const setting = useImportSetting();
  return (
    <>
      {problem === undefined ? null : <Problem problem={problem} />}
      <div className="flex flex-col gap-1">
        <StepHeading>{text.fileHeading}</StepHeading>
        <p className="max-w-2xl text-ink-soft">{text.fileIntro}</p>
      </div>
      <div className="flex min-h-56 flex-col items-center justify-center gap-3 rounded-card border border-dashed border-line-strong bg-surface p-8 text-center">
        <FileUp aria-hidden="true" className="size-8 text-ink-faint" />
        <FileTrigger
          acceptedFileTypes={[".csv", ".tsv", ".tab", ".txt", "text/csv"]}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void openFile(file, setting);
          }}
        >
          <Button variant="primary">{text.chooseFile}</Button>
        </FileTrigger>
        <p className="text-sm text-ink-soft">{text.dropHint}</p>
        <p className="text-sm text-ink-faint">{text.fileKinds}</p>
      </div>
      <PasteBox />
      <p className="text-sm text-ink-faint">{text.notImportable}</p>
    </>
  );
}
