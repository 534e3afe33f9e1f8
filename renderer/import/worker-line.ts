import type { ImportProgress } from "../../shared/import/run.ts";
import { messages, useSpoken } from "../language/language.ts";
import type { ImportAnswers, ImportMessage, ImportRequest, NumberedRequest } from "./messages.ts";

/** The line to the worker that holds the open file. */

interface Waiting {
  readonly answer: (answer: ImportAnswers[ImportRequest["kind"]]) => void;
  readonly fail: (reason: Error) => void;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();
let onProgress: (progress: ImportProgress) => void = () => undefined;

function open(): Worker {
  const made = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }: MessageEvent<ImportMessage>) => hear(data));
  made.addEventListener("error", ({ message }) => {
    // One that could not be loaded says nothing.
    const reason = new Error(message || messages().app.crash.codeMissing);
    for (const { fail } of waiting.values()) fail(reason);
    waiting.clear();
    worker = undefined;
  });
  return made;
}

function hear(message: ImportMessage): void {
  if (message.kind === "progress") {
    onProgress(message.progress);
    return;
  }
  const one = waiting.get(message.to);
  waiting.delete(message.to);
  if (message.kind === "answer") one?.answer(message.answer);
  else one?.fail(new Error(message.reason));
}

/** Asks the worker. @throws Error with what went wrong there */
export function ask<R extends ImportRequest>(request: R): Promise<ImportAnswers[R["kind"]]> {
  if (!worker) {
    worker = open();
    const { language, locale } = useSpoken.getState();
    void ask({ kind: "speak", language, locale });
  }
  asked += 1;
  const number = asked;
  const answered = new Promise<ImportAnswers[R["kind"]]>((resolve, reject) => {
    waiting.set(number, {
      // The worker answers each question with what belongs to its kind.
      answer: (answer) => resolve(answer as ImportAnswers[R["kind"]]),
      fail: reject,
    });
  });
  const numbered: NumberedRequest = { number, request };
  worker.postMessage(numbered);
  return answered;
}

/** Hears how far a running import is. */
export function hearProgress(listener: typeof onProgress): void {
  onProgress = listener;
}

/** Lets go of the worker and the file in it; questions still open are never answered. */
export function endWorker(): void {
  worker?.terminate();
  worker = undefined;
  waiting.clear();
}

// What the worker writes into files is in the language of the window.
useSpoken.subscribe(({ language, locale }) => {
  if (worker) void ask({ kind: "speak", language, locale });
});
