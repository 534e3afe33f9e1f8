import type { ImportProgress } from "../../shared/import/run.ts";
import { useSpoken } from "../language/language.ts";
import { WorkerLine } from "../worker/worker-line.ts";
import type { ImportAnswers, ImportRequest } from "./messages.ts";

/** The line to the worker that holds the open file. */
const line = new WorkerLine<ImportRequest, ImportAnswers, ImportProgress>(
  () => new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" }),
);

/** Asks the worker. @throws Error with what went wrong there */
export function ask<R extends ImportRequest>(request: R): Promise<ImportAnswers[R["kind"]]> {
  if (!line.isOpen) {
    const { language, locale } = useSpoken.getState();
    void line.ask({ kind: "speak", language, locale });
  }
  return line.ask(request);
}

/** Hears how far a running import is. */
export function hearProgress(listener: (progress: ImportProgress) => void): void {
  line.onProgress = listener;
}

/** Lets go of the worker and the file in it; questions still open are never answered. */
export const endWorker = () => line.end();

// What the worker writes into files is in the language of the window.
useSpoken.subscribe(({ language, locale }) => {
  if (line.isOpen) void line.ask({ kind: "speak", language, locale });
});
