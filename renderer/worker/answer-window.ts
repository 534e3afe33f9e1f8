import { StoreUnavailable } from "../../shared/store.ts";
import { createDexieStore, type DexieStore } from "../store/dexie-store.ts";
import type { NumberedRequest, WorkerMessage } from "./messages.ts";

/** In a worker: answers what its window asks. @returns what tells the window how far this is */
export function answerWindow<Request, Answer, Progress>(
  answer: (request: Request) => Promise<Answer>,
): (progress: Progress) => void {
  const post = (message: WorkerMessage<Answer, Progress>) => self.postMessage(message);
  self.addEventListener("message", ({ data }: MessageEvent<NumberedRequest<Request>>) => {
    const { number: to, request } = data;
    answer(request).then(
      (given) => post({ kind: "answer", to, answer: given }),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const unavailable = error instanceof StoreUnavailable ? error.reason : null;
        post({ kind: "failed", to, reason, unavailable });
      },
    );
  });
  return (progress) => post({ kind: "progress", progress });
}

let connecting: Promise<DexieStore> | undefined;

/** The worker's own store. @throws StoreUnavailable */
export async function storeOfWorker(): Promise<DexieStore> {
  connecting ??= createDexieStore();
  try {
    return await connecting;
  } catch (error) {
    // What could not be opened now may be later.
    connecting = undefined;
    throw error;
  }
}
