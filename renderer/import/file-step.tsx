import { FileUp } from "lucide-react";
import { DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import { useCompany } from "../store/hooks.ts";
import { Button } from "../ui/button.tsx";
import { openFile } from "./import-job.ts";
import { Problem } from "./problem.tsx";

/** Chooses the file, with the file chooser or by dropping it. */
export function FileStep({ problem }: { problem: string | undefined }) {
  const company = useCompany();
  const open = (file: File) =>
    openFile(file, { company: company.name, currency: company.currency });
  return (
    <>
      {problem === undefined ? null : <Problem text={problem} />}
      <DropZone
        aria-label="Drop a CSV file here"
        getDropOperation={() => "copy"}
        onDrop={async ({ items }) => {
          const item = items.find(isFileDropItem);
          if (item) open(await item.getFile());
        }}
        className="flex min-h-72 flex-col items-center justify-center gap-3 rounded-card border border-dashed border-line-strong bg-surface p-10 text-center data-[drop-target]:border-accent data-[drop-target]:bg-accent-soft"
      >
        <FileUp aria-hidden="true" className="size-8 text-ink-faint" />
        <h2 className="text-lg font-semibold">Bring in a CSV file</h2>
        <p className="max-w-md text-ink-soft">
          Opportunities, prospects or lookups, one to a row, with the names of the columns in the
          first row. You choose what goes where and see every error before anything is written.
        </p>
        <FileTrigger
          acceptedFileTypes={[".csv", ".tsv", ".txt", "text/csv"]}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) open(file);
          }}
        >
          <Button variant="primary">Choose a file</Button>
        </FileTrigger>
        <p className="text-sm text-ink-faint">or drop it here</p>
      </DropZone>
    </>
  );
}
