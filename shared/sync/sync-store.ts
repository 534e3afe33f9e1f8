import { childrenOf, type ResourceName } from "../contract/contract.ts";
import type { WriteContext } from "../command.ts";
import type { SyncCommand, SyncDone } from "./sync-command.ts";
import type { Mark, SyncMeta, SyncRow, TrashEntry } from "./sync-row.ts";

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
  /** Pages by id: the records with a mark. */
  marked(mark: Mark, after: string | null, limit: number): Promise<readonly MarkedRow[]>;
  /** Newest first; those older than 30 days are left out. */
  trash(): Promise<readonly TrashEntry[]>;
  /** Carries commands out in order, in one transaction: rows, sync rows and one log entry, or nothing. */
  sync(commands: readonly SyncCommand[], context: WriteContext): Promise<readonly SyncDone[]>;
}
