import { StoreUnavailable } from "../../shared/store.ts";
import { messages } from "../language/language.ts";
import type { NumberedRequest, WorkerMessage } from "./messages.ts";

interface Waiting<Answer> {
  readonly answer: (answer: Answer) => void;
  readonly fail: (reason: Error) => void;
}

/** Kinds of requests a worker takes, with what it answers to each. */
type AnswersTo<Request extends { readonly kind: string }> = Record<Request["kind"], unknown>;

/** Those with a worker. */
const open = new Set<{ readonly isBusy: boolean; end(): void }>();

/** Whether a worker that writes is at something: what it has not done yet is dropped when the window goes. */
export const isAnyWorkerBusy = (): boolean => [...open].some(({ isBusy }) => isBusy);

/** Ends every worker that writes: a transaction it is in the middle of is not carried out, and those before it stay. */
export function endWorkers(): void {
  for (const line of open) line.end();
}

/** The window's line to a worker, which is made when it is first asked. */
export class WorkerLine<
  Request extends { readonly kind: string },
  Answers extends AnswersTo<Request>,
  Progress,
> {
  readonly #make: () => Worker;
  readonly #waiting = new Map<number, Waiting<Answers[Request["kind"]]>>();
  #worker: Worker | undefined;
  #asked = 0;
  /** Hears how far the worker is. */
  onProgress: (progress: Progress) => void = () => undefined;

  constructor(make: () => Worker) {
    this.#make = make;
  }

  get isOpen(): boolean {
    return this.#worker !== undefined;
  }

  /** Whether it has something still to answer. */
  get isBusy(): boolean {
    return this.#waiting.size > 0;
  }

  /** Asks the worker. @throws Error with what went wrong there, StoreUnavailable where it was the storage */
  ask<R extends Request>(request: R): Promise<Answers[R["kind"]]> {
    const worker = (this.#worker ??= this.#open());
    this.#asked += 1;
    const number = this.#asked;
    const answered = new Promise<Answers[R["kind"]]>((resolve, reject) => {
      this.#waiting.set(number, {
        // The worker answers each question with what belongs to its kind.
        answer: resolve,
        fail: reject,
      });
    });
    const numbered: NumberedRequest<Request> = { number, request };
    worker.postMessage(numbered);
    return answered;
  }

  /** Lets go of the worker and what it holds; questions still open are never answered. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    open.delete(this);
    this.#waiting.clear();
  }

  #open(): Worker {
    const made = this.#make();
    open.add(this);
    made.addEventListener(
      "message",
      ({ data }: MessageEvent<WorkerMessage<Answers[Request["kind"]], Progress>>) =>
        this.#hear(data),
    );
    made.addEventListener("error", ({ message }) => {
      // One that could not be loaded says nothing.
      const reason = new Error(message || messages().app.crash.codeMissing);
      for (const { fail } of this.#waiting.values()) fail(reason);
      this.#waiting.clear();
      this.#worker = undefined;
      open.delete(this);
    });
    return made;
  }

  #hear(message: WorkerMessage<Answers[Request["kind"]], Progress>): void {
    if (message.kind === "progress") {
      this.onProgress(message.progress);
      return;
    }
    const one = this.#waiting.get(message.to);
    this.#waiting.delete(message.to);
    if (message.kind === "answer") one?.answer(message.answer);
    else if (message.unavailable === null) one?.fail(new Error(message.reason));
    else one?.fail(new StoreUnavailable(message.unavailable, message.reason));
  }
}
