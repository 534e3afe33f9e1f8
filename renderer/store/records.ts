import { attribute, type ResourceName, type Row } from "../../shared/contract/contract.ts";
import { unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import { NewestFirst } from "../../shared/newest-first.ts";
import type { ChangeOf, LogEntry, StoreUnavailable } from "../../shared/store.ts";
import { unavailability, type CrmDatabase } from "./database.ts";
import type { ChangeFeed } from "./change-feed.ts";

/** Rows read at once: few enough not to hold up the window. */
const CHUNK_SIZE = 500;

/** While writes come thick and fast (an import, a bulk edit), screens draw anew at most this often. */
const TELL_EVERY_MS = 60;
/** And what is drawn anew only because much comes in (a first sync) takes at most so large a share of the window's time. */
const DRAWING_SHARE = 0.1;
/** More changes at once than a person makes by hand. */
const MANY_CHANGES = 20;

export type RecordsState<R extends ResourceName> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly rows: readonly Row<R>[] }
  | { readonly state: "failed"; readonly error: StoreUnavailable };

/**
 * All rows of one resource in memory, newest first, for screens that sort, filter and sum over all of them:
 * read once in chunks, then kept current from the change log. Rows that did not change keep their identity.
 */
export class Records<R extends ResourceName> {
  readonly #database: CrmDatabase;
  readonly #resource: R;
  readonly #rows = new NewestFirst<Row<R>>();
  readonly #listeners = new Set<() => void>();
  /** Entries that came while the rows were still being read. */
  #held: LogEntry[] | undefined = [];
  #toldAt = Number.NEGATIVE_INFINITY;
  /** How long the window rests after it was last told. */
  #restMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: RecordsState<R> = { state: "loading" };
  /** Settles when the rows have been read, or could not be. */
  readonly loaded: Promise<void>;

  constructor(database: CrmDatabase, feed: ChangeFeed, resource: R) {
    this.#database = database;
    this.#resource = resource;
    feed.subscribe((entries) => this.#follow(entries));
    this.loaded = this.#load().catch((error: unknown) => {
      const failure = unavailability(error);
      if (!failure) throw error;
      this.#become({ state: "failed", error: failure });
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): RecordsState<R> => this.#state;

  async #load(): Promise<void> {
    const table = this.#database.rows(this.#resource);
    const read = (after: string) => table.where(":id").above(after).limit(CHUNK_SIZE).toArray();
    let next: ReturnType<typeof read> | undefined = read("");
    while (next) {
      const chunk: PackedRow[] = await next;
      const last = chunk.at(-1);
      // The storage reads on while these are taken in.
      next = last && chunk.length === CHUNK_SIZE ? read(last.id) : undefined;
      for (const packed of chunk) this.#put(unpackRow(this.#resource, packed));
    }
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#apply(held);
    this.#tell();
  }

  #follow(entries: readonly LogEntry[]): void {
    if (this.#held) this.#held.push(...entries);
    else if (this.#apply(entries)) this.#tellSoon(entries.some(isByHand));
  }

  #apply(entries: readonly LogEntry[]): boolean {
    let changed = false;
    for (const { changes } of entries) {
      for (const change of changes) {
        if (change.resource !== this.#resource) continue;
        this.#applyChange(change);
        changed = true;
      }
    }
    return changed;
  }

  #applyChange({
    id,
    before,
    after,
  }: Pick<ChangeOf<ResourceName>, "id" | "before" | "after">): void {
    if (after === null) {
      this.#rows.delete(id);
      return;
    }
    const known = before === null ? undefined : this.#rows.get(id);
    // An update of a row that is gone belongs to a removal that is still to come in the log.
    if (before !== null && !known) return;
    this.#put(unpackRow(this.#resource, { ...known, ...after, id }));
  }

  #put(row: Row<R>): void {
    this.#rows.set(row.id, String(attribute(row, "created_at") ?? ""), row);
  }

  /** Tells at once of a change that comes alone, and together of those that follow closely. */
  #tellSoon(isPrompt: boolean): void {
    const waitMs = this.#toldAt + (isPrompt ? TELL_EVERY_MS : this.#restMs) - performance.now();
    if (waitMs <= 0) this.#tell();
    else if (isPrompt || this.#timer === undefined) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), waitMs);
    }
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const startedAt = performance.now();
    this.#become({ state: "ready", rows: this.#rows.page(this.#rows.size, 0) });
    this.#toldAt = startedAt;
    this.#restMs = TELL_EVERY_MS;
    // Screens draw in a microtask of their own, which was asked for before this one.
    queueMicrotask(() => {
      this.#toldAt = performance.now();
      this.#restMs = Math.max(TELL_EVERY_MS, (this.#toldAt - startedAt) / DRAWING_SHARE);
    });
  }

  #become(state: RecordsState<R>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const isByHand = ({ actor, changes }: LogEntry): boolean =>
  actor.kind === "user" && changes.length < MANY_CHANGES;
