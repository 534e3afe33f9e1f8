import { childrenOf, parentField, type ResourceName, type Row } from "../contract/contract.ts";
import { Draft, type Environment, type Written } from "../domain/draft.ts";
import type { RowSource } from "../domain/row-source.ts";
import type { LogEntry } from "../store.ts";
import type { LoggedChoice } from "./choice.ts";
import {
  MARKS,
  type Mark,
  type QueueKey,
  type SyncMeta,
  type SyncRow,
  type TrashEntry,
} from "./sync-row.ts";

/** What a storage must answer inside a transaction, for the rules of sync to run over it. */
export interface SyncSource extends RowSource {
  /** Those of the ids that are there, in any order. */
  syncRows(ids: readonly string[]): PromiseLike<readonly SyncRow[]>;
  syncRowsByRemote(
    resource: ResourceName,
    remoteIds: readonly string[],
  ): PromiseLike<readonly SyncRow[]>;
  /** Of the children of these parents (ids here). */
  syncRowsOf(parentIds: readonly string[]): PromiseLike<readonly SyncRow[]>;
  attempted(): PromiseLike<readonly SyncRow[]>;
  /** Sync rows by their turn, after a key. */
  queue(after: QueueKey | null, limit: number): PromiseLike<readonly SyncRow[]>;
  /** Rows of a resource by id, after one. */
  rowsAfter(
    resource: ResourceName,
    after: string | null,
    limit: number,
  ): PromiseLike<readonly Row[]>;
  /** Log entries after one, in order. */
  log(after: number, limit: number): PromiseLike<readonly LogEntry[]>;
  lastSeq(): PromiseLike<number>;
  /** All log entries of a group. */
  logOf(group: string): PromiseLike<readonly LogEntry[]>;
  meta(): PromiseLike<SyncMeta>;
  trashed(id: string): PromiseLike<TrashEntry | undefined>;
}

/** All that a transaction of sync leaves to be written. */
export interface SyncWritten {
  readonly rows: readonly Written[];
  /** Every sync row goes first: the records belong to no server any more, or to another. */
  readonly forget: boolean;
  /** undefined: the sync row is to go. */
  readonly sync: ReadonlyMap<string, SyncRow | undefined>;
  /** Of the sync rows, those that have other marks than before. */
  readonly remarked: readonly string[];
  readonly trash: ReadonlyMap<string, TrashEntry | undefined>;
  readonly meta: SyncMeta | undefined;
  /** For the log entry. */
  readonly choice: LoggedChoice | undefined;
}

/** A sync row without its marks, which follow from the rest. */
export type UnmarkedSyncRow = Omit<SyncRow, "marks">;

function marksOf({ queue, attempt, blocked, conflict }: UnmarkedSyncRow): Mark[] {
  const has = { waiting: queue, attempted: attempt, blocked, conflict };
  return MARKS.filter((mark) => has[mark] !== undefined);
}

/** A transaction of sync in the making: records through the rules' draft, and beside them the sync rows. */
export class SyncDraft {
  readonly rows: Draft;
  readonly environment: Environment;
  readonly source: SyncSource;
  /** The act of the change log this belongs to. */
  readonly group: string;
  readonly #sync = new Map<
    string,
    { readonly before: SyncRow | undefined; after: SyncRow | undefined }
  >();
  readonly #trash = new Map<string, TrashEntry | undefined>();
  readonly #byRemote = new Map<string, string>();
  /** Ids, here and there, that were asked for and have no sync row. */
  readonly #absent = new Set<string>();
  readonly #absentThere = new Set<string>();
  /** Records whose rows' sync rows were all read. */
  readonly #families = new Set<string>();
  #areAttemptedRead = false;
  #meta: SyncMeta | undefined;
  #metaBefore: SyncMeta | undefined;
  #forgets = false;
  #choice: LoggedChoice | undefined;

  constructor(source: SyncSource, environment: Environment, group: string) {
    this.source = source;
    this.environment = environment;
    this.group = group;
    this.rows = new Draft(source, environment);
  }

  #take(found: readonly SyncRow[]): void {
    if (this.#forgets) return;
    for (const row of found) {
      if (!this.#sync.has(row.id)) this.#remember(row, { before: row, after: row });
    }
  }

  #remember(
    row: SyncRow,
    entry: { before: SyncRow | undefined; after: SyncRow | undefined },
  ): void {
    this.#sync.set(row.id, entry);
    if (row.remote_id !== undefined)
      this.#byRemote.set(remoteKey(row.resource, row.remote_id), row.id);
  }

  async get(id: string): Promise<SyncRow | undefined> {
    await this.getMany([id]);
    return this.#sync.get(id)?.after;
  }

  async getMany(ids: readonly string[]): Promise<SyncRow[]> {
    const unread = ids.filter((id) => !this.#sync.has(id) && !this.#absent.has(id));
    if (unread.length > 0) this.#take(await this.source.syncRows(unread));
    for (const id of unread) if (!this.#sync.has(id)) this.#absent.add(id);
    return ids.flatMap((id) => this.#sync.get(id)?.after ?? []);
  }

  async byRemote(resource: ResourceName, remoteId: string): Promise<SyncRow | undefined> {
    await this.readRemote(resource, [remoteId]);
    const id = this.#byRemote.get(remoteKey(resource, remoteId));
    const row = id === undefined ? undefined : this.#sync.get(id)?.after;
    return row?.remote_id === remoteId ? row : undefined;
  }

  /** Reads together what will be asked for by remote id one by one. */
  async readRemote(resource: ResourceName, remoteIds: readonly string[]): Promise<void> {
    const unread = remoteIds.filter((id) => {
      const key = remoteKey(resource, id);
      return !this.#byRemote.has(key) && !this.#absentThere.has(key);
    });
    if (unread.length > 0) this.#take(await this.source.syncRowsByRemote(resource, unread));
    for (const id of unread) this.#absentThere.add(remoteKey(resource, id));
  }

  async childrenOf(parentIds: readonly string[]): Promise<SyncRow[]> {
    const unread = parentIds.filter((id) => !this.#families.has(id));
    if (unread.length > 0) this.#take(await this.source.syncRowsOf(unread));
    for (const id of unread) this.#families.add(id);
    const wanted = new Set<string | undefined>(parentIds);
    return this.#all().filter((row) => wanted.has(row.parent_id));
  }

  /** A record that has only just been made has no children in the storage. */
  knowChildless(resource: ResourceName, id: string): void {
    this.#families.add(id);
    for (const child of childrenOf(resource)) this.rows.knowNone(child, parentField(child), id);
  }

  async attempted(): Promise<SyncRow[]> {
    if (!this.#areAttemptedRead) this.#take(await this.source.attempted());
    this.#areAttemptedRead = true;
    return this.#all().filter(({ attempt }) => attempt !== undefined);
  }

  /** The next rows by their turn, as this transaction leaves them. */
  async queue(
    after: QueueKey | null,
    limit: number,
  ): Promise<{ rows: SyncRow[]; next: QueueKey | null }> {
    const stored = this.#forgets ? [] : await this.source.queue(after, limit);
    this.#take(stored);
    const next = stored.length < limit ? null : (stored.at(-1)?.queue ?? null);
    return { rows: stored.flatMap(({ id }) => this.#sync.get(id)?.after ?? []), next };
  }

  #all(): SyncRow[] {
    return [...this.#sync.values()].flatMap(({ after }) => after ?? []);
  }

  put(row: UnmarkedSyncRow): void {
    const marked = { ...row, marks: marksOf(row) };
    const entry = this.#sync.get(row.id);
    this.#remember(marked, { before: entry?.before, after: marked });
  }

  delete(id: string): void {
    const entry = this.#sync.get(id);
    if (entry) entry.after = undefined;
  }

  /** All sync rows are to go. */
  forget(): void {
    this.#forgets = true;
    this.#sync.clear();
    this.#byRemote.clear();
  }

  async meta(): Promise<SyncMeta> {
    this.#metaBefore ??= await this.source.meta();
    this.#meta ??= this.#metaBefore;
    return this.#meta;
  }

  async changeMeta(change: Partial<SyncMeta>): Promise<void> {
    this.#meta = { ...(await this.meta()), ...change };
  }

  async trashed(id: string): Promise<TrashEntry | undefined> {
    return this.#trash.has(id) ? this.#trash.get(id) : this.source.trashed(id);
  }

  setTrash(id: string, entry: TrashEntry | undefined): void {
    this.#trash.set(id, entry);
  }

  /** Notes what a person chose: one act, one choice, for its changes are all there is to the entry. */
  logChoice(choice: LoggedChoice): void {
    if (this.#choice) throw new Error("a transaction holds one choice");
    this.#choice = choice;
  }

  /** What is to be written; the counts of marks follow what changed. */
  async written(): Promise<SyncWritten> {
    const changed = [...this.#sync].filter(([, { before, after }]) => before !== after);
    const counts = { ...(await this.meta()).counts };
    for (const [, { before, after }] of changed) {
      for (const mark of before?.marks ?? []) counts[mark] -= 1;
      for (const mark of after?.marks ?? []) counts[mark] += 1;
    }
    if (changed.length > 0) await this.changeMeta({ counts });
    return {
      rows: this.rows.changes(),
      forget: this.#forgets,
      sync: new Map(changed.map(([id, { after }]) => [id, after])),
      remarked: changed.flatMap(([id, { before, after }]) =>
        before?.marks.join() === after?.marks.join() ? [] : [id],
      ),
      trash: this.#trash,
      meta: this.#meta === this.#metaBefore ? undefined : this.#meta,
      choice: this.#choice,
    };
  }
}

function remoteKey(resource: ResourceName, remoteId: string): string {
  return `${resource}/${remoteId}`;
}
