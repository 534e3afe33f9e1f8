import type { ResourceName, Row } from "../../shared/contract/contract.ts";
import type { Environment, Written } from "../../shared/domain/draft.ts";
import type { RowSource } from "../../shared/domain/row-source.ts";
import type { LogEntry } from "../../shared/store.ts";
import type { WriteContext } from "../../shared/command.ts";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { SyncSource } from "../../shared/sync/sync-draft.ts";
import {
  NO_SERVER,
  type QueueKey,
  type SyncMeta,
  type SyncRow,
  type TrashEntry,
} from "../../shared/sync/sync-row.ts";
import { knownRow, shownMeta, type SyncStore } from "../../shared/sync/sync-store.ts";
import { TRASH_KEPT_DAYS } from "../../shared/sync/trash.ts";
import { transactSync } from "../../shared/sync/transact-sync.ts";

const MS_PER_DAY = 86_400_000;

/** What the memory store lends to sync. */
export interface MemoryParts {
  readonly environment: Environment;
  readonly source: RowSource;
  readonly log: readonly LogEntry[];
  rows(resource: ResourceName): readonly Row[];
  /** Writes rows and one log entry, if there is anything to write. */
  commit(
    written: readonly Written[],
    context: WriteContext & { readonly group: string },
    choice: LogEntry["choice"],
  ): void;
  /** Runs one transaction after the other. */
  inTurn<T>(transaction: () => Promise<T>): Promise<T>;
}

function compareKeys([rankA, seqA, idA]: QueueKey, [rankB, seqB, idB]: QueueKey): number {
  if (rankA !== rankB) return rankA - rankB;
  if (seqA !== seqB) return seqA - seqB;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** The next page by id after one. */
function pageAfter<T extends { readonly id: string }>(
  all: readonly T[],
  after: string | null,
  limit: number,
): T[] {
  return all
    .filter(({ id }) => after === null || id > after)
    .toSorted(byId)
    .slice(0, limit);
}

/** The group of the entry that is written next: there is no other of it. */
export function newGroup(log: readonly LogEntry[]): string {
  return `entry ${log.length + 1}`;
}

/** The rules of sync over plain maps: the second implementation of SyncStore. */
export function memorySync(parts: MemoryParts): SyncStore {
  const { environment, log } = parts;
  const sync = new Map<string, SyncRow>();
  const trash = new Map<string, TrashEntry>();
  let meta: SyncMeta = NO_SERVER;

  const source: SyncSource = {
    ...parts.source,
    async syncRows(ids) {
      return ids.flatMap((id) => sync.get(id) ?? []);
    },
    async syncRowsByRemote(resource, remoteIds) {
      const wanted = new Set<string | undefined>(remoteIds);
      return [...sync.values()].filter(
        (row) => row.resource === resource && wanted.has(row.remote_id),
      );
    },
    async syncRowsOf(parentIds) {
      const wanted = new Set<string | undefined>(parentIds);
      return [...sync.values()].filter(({ parent_id }) => wanted.has(parent_id));
    },
    async attempted() {
      return [...sync.values()].filter(({ attempt }) => attempt !== undefined);
    },
    async queue(after, limit) {
      const waiting = [...sync.values()].flatMap((row) =>
        row.queue && (after === null || compareKeys(row.queue, after) > 0)
          ? [{ row, key: row.queue }]
          : [],
      );
      return waiting
        .sort((a, b) => compareKeys(a.key, b.key))
        .slice(0, limit)
        .map(({ row }) => row);
    },
    async rowsAfter(resource, after, limit) {
      return pageAfter(parts.rows(resource), after, limit);
    },
    async log(after, limit) {
      return log.slice(after, after + limit);
    },
    async lastSeq() {
      return log.length;
    },
    async logOf(group) {
      return log.filter((entry) => entry.group === group);
    },
    async meta() {
      return meta;
    },
    async trashed(id) {
      return trash.get(id);
    },
  };

  async function run(commands: readonly SyncCommand[], context: WriteContext) {
    const group = context.group ?? newGroup(log);
    const { done, written } = await transactSync(source, environment, commands, group);
    parts.commit(written.rows, { ...context, group }, written.choice);
    if (written.forget) sync.clear();
    for (const [id, row] of written.sync) {
      if (row) sync.set(id, row);
      else sync.delete(id);
    }
    for (const [id, entry] of written.trash) {
      if (entry) trash.set(id, entry);
      else trash.delete(id);
    }
    meta = written.meta ?? meta;
    return done;
  }

  return {
    async meta() {
      const unsent = [...sync.values()].flatMap((row) => row.unsent ?? []);
      const oldest = unsent.map(({ at }) => at).sort()[0];
      return shownMeta(meta, oldest ?? null);
    },
    async known(resource, after, limit) {
      const known = [...sync.values()].flatMap((row) =>
        row.resource === resource ? (knownRow(row) ?? []) : [],
      );
      return known
        .filter(({ remote_id }) => after === null || remote_id > after)
        .toSorted((a, b) => (a.remote_id < b.remote_id ? -1 : 1))
        .slice(0, limit);
    },
    async marked(mark, after, limit) {
      if (meta.server === null) return [];
      const own = [...sync.values()].filter(({ marks }) => marks.includes(mark));
      return Promise.all(
        pageAfter(own, after, limit).map(async (row) => ({
          sync: row,
          row: (await parts.source.get<ResourceName>(row.resource, row.id)) ?? null,
        })),
      );
    },
    async trash() {
      const oldest = Date.parse(environment.now()) - TRASH_KEPT_DAYS * MS_PER_DAY;
      return [...trash.values()]
        .filter(({ deleted_at }) => Date.parse(deleted_at) >= oldest)
        .sort((a, b) => (a.deleted_at < b.deleted_at ? 1 : -1));
    },
    sync: (commands, context) => parts.inTurn(() => run(commands, context)),
  };
}
