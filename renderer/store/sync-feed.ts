/** Ids of records whose marks changed; null where any may have. */
export type Remarked = readonly string[] | null;

type Listener = (ids: Remarked) => void;

/** Tells this page which records' marks of sync changed, in whatever page; what they are now, everyone reads. */
export class SyncFeed {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<Listener>();

  constructor(databaseName: string) {
    this.#channel = new BroadcastChannel(`${databaseName}-marks`);
    this.#channel.addEventListener("message", ({ data }: MessageEvent<Remarked>) =>
      this.#tell(data),
    );
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that this page changed marks, once that is durable. */
  announce(ids: Remarked): void {
    if (ids?.length === 0) return;
    this.#tell(ids);
    this.#channel.postMessage(ids);
  }

  close(): void {
    this.#channel.close();
    this.#listeners.clear();
  }

  #tell(ids: Remarked): void {
    for (const listener of this.#listeners) listener(ids);
  }
}
