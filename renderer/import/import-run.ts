import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { announce } from "../ui/announcer.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { useImportInBackground } from "./background.ts";
import { fail } from "./import-job.ts";
import { go, now, useImport, type OpenSource } from "./import-state.ts";
import type { ImportSummary } from "./messages.ts";
import { ask, hearProgress } from "./worker-line.ts";

/** How a running import is followed, stopped and ended. */

export interface RunHooks {
  /** Keeps the mapping for the next file of this shape. */
  readonly keepMapping: (source: OpenSource) => Promise<void>;
  /** Takes a whole import back, and says what came of it. */
  readonly undo: (group: string) => Promise<unknown>;
}

/** Whether what is in is to be taken back once the import has stopped. */
let undoWhenStopped = false;

export async function startImport(hooks: RunHooks): Promise<void> {
  const at = now();
  if (at.step !== "checked") return;
  const { source } = at;
  const total = source.sheet.rowCount;
  const progress = { created: 0, updated: 0, skipped: 0, rejected: 0, total };
  undoWhenStopped = false;
  const startedAtMs = performance.now();
  go({ step: "running", source, progress, startedAtMs, atMs: startedAtMs, stopping: "no" });
  try {
    await hooks.keepMapping(source);
    const summary = await ask({ kind: "run", mapping: source.mapping });
    go({ step: "finished", source, summary });
    tellEnd(source, summary);
    if (undoWhenStopped) await undoImport(hooks.undo);
  } catch (error) {
    fail(error);
  }
}

hearProgress((progress) => {
  const at = now();
  if (at.step === "running") go({ ...at, progress, atMs: performance.now() });
});

/** Holds the import up and asks whether it should stop. */
export function askToStop(): void {
  const at = now();
  if (at.step !== "running") return;
  go({ ...at, stopping: "asking" });
  void ask({ kind: "pause" });
}

export function goOn(): void {
  const at = now();
  if (at.step !== "running") return;
  go({ ...at, stopping: "no" });
  void ask({ kind: "resume" });
}

/** Stops after the rows that are being written now; what is in is kept or taken back. */
export function stopImport(what: "keep" | "undo"): void {
  const at = now();
  if (at.step !== "running") return;
  undoWhenStopped = what === "undo";
  go({ ...at, stopping: "yes" });
  void ask({ kind: "cancel" });
}

/** Takes the finished import back. */
export async function undoImport(undo: RunHooks["undo"]): Promise<void> {
  const at = now();
  if (at.step === "finished") await undo(at.summary.group);
}

const isHere = () => window.location.hash === "#/import";

/** Says that the import ended, also to those who work elsewhere in the window by now. */
function tellEnd({ file }: OpenSource, { ended, created, updated, group }: ImportSummary): void {
  const text = messages().importing;
  const { rows } = text;
  const count = rows(formatNumber(created + updated), created + updated);
  if (isHere()) announce(text.endedToast(file, count));
  else if (ended === "done") toastDone(text.endedToast(file, count), { undo: group });
  else toastFailed(text.stoppedToast(file, count));
}

useImport.subscribe(({ now: at }) => {
  const done = at.step === "running" ? doneRows(at.progress) / at.progress.total : null;
  useImportInBackground.setState({ share: done });
});

/** Rows the import is through with. */
export const doneRows = (counts: {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: number;
}) => counts.created + counts.updated + counts.skipped + counts.rejected;
