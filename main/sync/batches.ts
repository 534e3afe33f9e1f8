/** What is written in one transaction: few enough rows for a window to stay free while it hears of them. */
const MOST_ROWS = 200;
const MOST_PARENTS = 100;

/** Gathers records that were read with their rows, and writes some at a time, while others are read. */
export class Batches<T> {
  readonly #write: (batch: readonly T[]) => Promise<void>;
  #batch: T[] = [];
  #rows = 0;
  #writing = Promise.resolve();

  constructor(write: (batch: readonly T[]) => Promise<void>) {
    this.#write = write;
  }

  /** Whoever fills a batch waits for it to be written; the others go on meanwhile. */
  async add(item: T, rows: number): Promise<void> {
    this.#batch.push(item);
    this.#rows += rows;
    if (this.#batch.length >= MOST_PARENTS || this.#rows >= MOST_ROWS) await this.end();
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#rows = 0;
    if (batch.length > 0) this.#writing = this.#writing.then(() => this.#write(batch));
    await this.#writing;
  }
}
