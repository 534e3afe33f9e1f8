/** Texts to be sorted as a language sorts them. */
export interface CollationRequest {
  readonly id: number;
  readonly texts: readonly string[];
  readonly locale: string;
}

/** Positions of the texts of a request in their order. */
export interface CollationAnswer {
  readonly id: number;
  readonly order: Uint32Array<ArrayBuffer>;
}

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, (order: Uint32Array) => void>();

function startWorker(): Worker {
  const started = new Worker(new URL("./collation.worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<CollationAnswer>) => {
    waiting.get(data.id)?.(data.order);
    waiting.delete(data.id);
  });
  return started;
}

/** Sorts many texts as a language does, in a worker. */
export async function sortTexts(texts: readonly string[], locale: string): Promise<string[]> {
  worker ??= startWorker();
  const id = ++lastId;
  const order = await new Promise<Uint32Array>((resolve) => {
    waiting.set(id, resolve);
    worker?.postMessage({ id, texts, locale } satisfies CollationRequest);
  });
  return Array.from(order, (at) => texts[at] ?? "");
}
