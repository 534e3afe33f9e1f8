import { childrenOf, type ResourceName } from "../contract/contract.ts";
import type { WriteContext } from "../command.ts";
import type { SyncCommand, SyncDone } from "./sync-command.ts";
import { NO_SERVER, type Mark, type SyncMeta, type SyncRow, type TrashEntry } from "./sync-row.ts";

/** What the engine keeps in memory of a record the server has, so that unchanged rows never reach the store. */
export interface KnownRow {
  readonly id: string;
  readonly remote_id: string;
  readonly hash: string;
  /** Whether its rows are to be listed (docs/SYNC.md, S21). */
  readonly is_due: boolean;
}

/** What there is to know of a sync row; undefined where the server has no such record. */
export function knownRow({
  id,
  resource,
  remote_id,
  hash = "",
  rows_read,
  conflict,
}: SyncRow): KnownRow | undefined {
  // What is asked about as deleted there is not missed there again.
  if (remote_id === undefined || conflict?.kind === "deleted_there") return undefined;
  const is_due = childrenOf(resource).length > 0 && rows_read !== hash;
  return { id, remote_id, hash, is_due };
}

/** The last server there was, whether it is connected or not. */
export function lastServer({ server, parted_from }: SyncMeta): string | null {
  return server ?? parted_from;
}

/** What is said of the connection: of a server that was disconnected, nothing waits. */
export function shownMeta(
  meta: SyncMeta,
  oldest: string | null,
): Awaited<ReturnType<SyncStore["meta"]>> {
  return meta.server === null
    ? { ...meta, counts: NO_SERVER.counts, oldest_unsent_at: null }
    : { ...meta, oldest_unsent_at: oldest };
}

/** A record with a mark, and how it is here; null where it was deleted here. */
export interface MarkedRow {
  readonly sync: SyncRow;
  readonly row: Readonly<Record<string, unknown>> | null;
}

/** What sync needs of the storage. The Dexie store and the memory store of the tests implement it with shared/sync. */
export interface SyncStore {
  meta(): Promise<SyncMeta & { readonly oldest_unsent_at: string | null }>;
  /** Pages by the server's id: what is known to be on the server. */
  known(resource: ResourceName, after: string | null, limit: number): Promise<readonly KnownRow[]>;
  /** Pages by id: the records with a mark; none while no server is connected. */
  marked(mark: Mark, after: string | null, limit: number): Promise<readonly MarkedRow[]>;
  /** Newest first; those older than 30 days are left out. */
  trash(): Promise<readonly TrashEntry[]>;
  /** Carries commands out in order, in one transaction: rows, sync rows and one log entry, or nothing. */
  sync(commands: readonly SyncCommand[], context: WriteContext): Promise<readonly SyncDone[]>;
}
