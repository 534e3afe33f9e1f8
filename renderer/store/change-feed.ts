import type { LogEntry } from "../../shared/store.ts";
import type { CrmDatabase, StoredLogEntry } from "./database.ts";

type Listener = (entries: readonly LogEntry[]) => void;

/** Entries read at once while catching up: few, for one entry of an import holds hundreds of changed rows. */
const BATCH_SIZE = 4;

/**
 * Tells this page of every write that is durable, from whatever page, each once and in order. Pages only tell
 * each other that there is something new; what it is, everyone reads in the change log.
 */
export class ChangeFeed {
  readonly #database: CrmDatabase;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<Listener>();
  #delivered = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(database: CrmDatabase) {
    this.#database = database;
    this.#channel = new BroadcastChannel(`${database.name}-log`);
    this.#channel.addEventListener("message", () => this.#catchUp());
  }

  /** The seq of the last entry everyone here has been told of. */
  get delivered(): number {
    return this.#delivered;
  }

  /** Begins at the end of the log as it is now. */
  async start(): Promise<void> {
    const last = await this.#database.log.orderBy(":id").lastKey();
    this.#delivered = Math.max(this.#delivered, Number(last ?? 0));
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that this page has written an entry. */
  announce(entry: LogEntry): void {
    if (entry.seq === this.#delivered + 1) this.#deliver([entry]);
    else this.#catchUp();
    this.#channel.postMessage(entry.seq);
  }

  close(): void {
    this.#channel.close();
    this.#listeners.clear();
  }

  #deliver(entries: readonly LogEntry[]): void {
    const last = entries.at(-1);
    if (!last) return;
    this.#delivered = last.seq;
    for (const listener of this.#listeners) listener(entries);
  }

  #catchUp(): void {
    this.#reading = this.#reading.then(() => this.#readOn()).catch(() => undefined);
  }

  async #readOn(): Promise<void> {
    let batch: readonly StoredLogEntry[];
    do {
      batch = await this.#database.log
        .where(":id")
        .above(this.#delivered)
        .limit(BATCH_SIZE)
        .toArray();
      // While this was read, entries of this page's own may have been delivered already.
      this.#deliver(batch.filter(({ seq }) => seq > this.#delivered));
    } while (batch.length === BATCH_SIZE);
  }
}
