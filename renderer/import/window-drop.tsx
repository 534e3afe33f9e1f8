import { useEffect, useState } from "react";
import { FileUp } from "lucide-react";
import { navigate } from "../app/navigation.ts";
import { messages } from "../language/language.ts";
import { useImportInBackground } from "./background.ts";
import { useImportSetting } from "./use-import-setting.ts";

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/** Takes a file dropped anywhere on the window to the import; once, at the root of the app. */
export function WindowDrop() {
  const setting = useImportSetting();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this the browser would open the file in place of the app, and the board take it for a card.
      event.preventDefault();
      event.stopPropagation();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      // One import at a time: the one that is running goes on.
      const isBusy = useImportInBackground.getState().share !== null;
      navigate("/import");
      if (file && !isBusy) {
        void import("./import-job.ts").then(({ openFile }) => openFile(file, setting));
      }
    };
    const ending = new AbortController();
    const options = { capture: true, signal: ending.signal };
    window.addEventListener("dragenter", over, options);
    window.addEventListener("dragover", over, options);
    window.addEventListener("dragleave", leave, options);
    window.addEventListener("drop", drop, options);
    return () => ending.abort();
  }, [setting]);
  if (!isOver) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-0 z-40 flex items-center justify-center bg-scrim"
    >
      <p className="flex items-center gap-3 rounded-card border border-accent bg-raised px-6 py-4 text-lg font-semibold shadow-overlay">
        <FileUp className="size-6 text-accent-ink" />
        {messages().importing.dropToImport}
      </p>
    </div>
  );
}
