import { MARKS, type Mark, type SyncRow } from "../../shared/sync/sync-row.ts";
import { unavailability, type CrmDatabase } from "./database.ts";
import { loadSyncMeta } from "./sync-meta.ts";
import type { Remarked, SyncFeed } from "./sync-feed.ts";

/** Rows read at once: few enough not to hold up the window. */
const CHUNK_SIZE = 200;

/** While marks come and go thick and fast, screens draw anew at most this often. */
const TELL_EVERY_MS = 100;

export type Marks = readonly Mark[];

const NO_MARKS: Marks = [];

/** All sets of marks there can be, so that equal ones are one, and a screen sees at once that nothing changed. */
const SETS: readonly Marks[] = Array.from({ length: 2 ** MARKS.length }, (_, bits) =>
  bits === 0 ? NO_MARKS : MARKS.filter((_mark, at) => (bits >> at) % 2 === 1),
);

const bitsOf = (marks: Marks) => marks.reduce((bits, mark) => bits | (1 << MARKS.indexOf(mark)), 0);

interface Marked {
  readonly bits: number;
  readonly parentId: string | undefined;
}

/**
 * The records that sync marks, by id, in memory: few, or those that wait to be sent. Read once, then kept current
 * with what changes. A record bears its rows' marks too.
 */
export class SyncMarks {
  readonly #database: CrmDatabase;
  readonly #marked = new Map<string, Marked>();
  readonly #listeners = new Set<() => void>();
  #bits = new Map<string, number>();
  #all: ReadonlyMap<string, Marks> = new Map();
  #reading: Promise<void> = Promise.resolve();
  #isResting = false;
  #isDue = false;

  constructor(database: CrmDatabase, feed: SyncFeed) {
    this.#database = database;
    feed.subscribe((ids) => this.#enqueue(ids));
    this.#enqueue(null);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Marks by record; another map whenever any changed. */
  readonly all = (): ReadonlyMap<string, Marks> => this.#all;

  /** The marks of one record; the same list for as long as they are the same. */
  readonly of = (id: string): Marks => this.#all.get(id) ?? NO_MARKS;

  /** One reading after the other, so that the last one read is what is. */
  #enqueue(ids: Remarked): void {
    this.#reading = this.#reading
      .then(() => (ids === null ? this.#readAll() : this.#read(ids)))
      .then(() => this.#becomeDue())
      .catch((error: unknown) => {
        // Why the storage cannot answer, the banner says.
        if (!unavailability(error)) throw error;
      });
  }

  async #readAll(): Promise<void> {
    this.#marked.clear();
    const ids = new Set<string>();
    const { server } = await loadSyncMeta(this.#database.device);
    for (const mark of server === null ? [] : MARKS) {
      const own = await this.#database.sync.where("marks").equals(mark).primaryKeys();
      for (const id of own) ids.add(id);
    }
    await this.#read([...ids]);
  }

  async #read(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += CHUNK_SIZE) {
      const some = ids.slice(from, from + CHUNK_SIZE);
      const rows = await this.#database.sync.bulkGet(some);
      for (const [index, row] of rows.entries()) this.#put(some[index] ?? "", row);
    }
  }

  #put(id: string, row: SyncRow | undefined): void {
    const bits = bitsOf(row?.marks ?? NO_MARKS);
    if (bits === 0) this.#marked.delete(id);
    else this.#marked.set(id, { bits, parentId: row?.parent_id });
  }

  /** Tells at once of a change that comes alone, and of those that follow closely together. */
  #becomeDue(): void {
    this.#isDue = true;
    if (this.#isResting) return;
    this.#tell();
    this.#isResting = true;
    setTimeout(() => {
      this.#isResting = false;
      if (this.#isDue) this.#becomeDue();
    }, TELL_EVERY_MS);
  }

  #tell(): void {
    this.#isDue = false;
    const bits = new Map<string, number>();
    const add = (id: string, more: number) => bits.set(id, (bits.get(id) ?? 0) | more);
    for (const [id, marked] of this.#marked) {
      add(id, marked.bits);
      if (marked.parentId !== undefined) add(marked.parentId, marked.bits);
    }
    const isSame =
      bits.size === this.#bits.size && [...bits].every(([id, own]) => this.#bits.get(id) === own);
    if (isSame) return;
    this.#bits = bits;
    this.#all = new Map([...bits].map(([id, own]) => [id, SETS[own] ?? NO_MARKS]));
    for (const listener of this.#listeners) listener();
  }
}
