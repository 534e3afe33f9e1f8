import type { hostProcedures } from "../shared/bridge/procedures.ts";
import type { Call } from "../shared/bridge/rpc.ts";
import { parentOf, resourceNames, type ResourceName } from "../shared/contract/contract.ts";
import { unpackRow, type PackedRow } from "../shared/contract/packed-row.ts";
import type { Command } from "../shared/command.ts";
import {
  StoreUnavailable,
  notFound,
  pageOf,
  type CrmStore,
  type Done,
  type LogEntry,
  type Outcome,
} from "../shared/store.ts";
import { MirrorTable } from "./mirror-table.ts";
import { createWriteQueue } from "./write-queue.ts";

/** Rows asked of the data host at once. */
const SNAPSHOT_PAGE_SIZE = 500;

/** Why there is no host, and what is to be done about it. */
const DETACHED = {
  starting: "Satchel is still reading its records; try again in a moment",
  host_lost: "the records cannot be reached just now; Satchel is bringing them back",
  restore_wanted:
    "they are less than what was backed up. Choose in Satchel's window what is to be restored, or start it with " +
    "--restore latest",
  restoring: "they are being restored from a backup; try again in a moment",
} as const;

export interface DataHost {
  readonly call: Call<typeof hostProcedures>;
}

/**
 * The records as main offers them: reads come from memory, writes go to the data host. It follows the change
 * log, so that it also knows what windows wrote, and a read after an answered write always sees it.
 */
export interface Mirror extends CrmStore {
  /** Takes over everything a data host holds, which has just said it is ready. Rejects where the host goes away. */
  attach(host: DataHost): Promise<void>;
  /** What the data host tells of durable writes, in order. */
  follow(entries: readonly LogEntry[]): void;
  /** Until a host is attached (again), every call rejects with StoreUnavailable. */
  detach(why: keyof typeof DETACHED): void;
  /** The data host that is attached. @throws StoreUnavailable where there is none. */
  readonly host: () => DataHost;
}

export function createMirror(): Mirror {
  const tables = new Map(resourceNames.map((resource) => [resource, new MirrorTable(resource)]));
  const table = (resource: ResourceName) => {
    const found = tables.get(resource);
    if (!found) throw new Error(`no such resource: ${resource}`);
    return found;
  };
  let host: DataHost | undefined;
  let attaching: DataHost | undefined;
  let held: LogEntry[] = [];
  let reason: keyof typeof DETACHED = "starting";
  const queue = createWriteQueue<Command, Outcome<Done>>((params) =>
    ready().call("store.write", params),
  );

  function ready(): DataHost {
    if (host) return host;
    throw new StoreUnavailable(reason, DETACHED[reason]);
  }

  function apply(entries: readonly LogEntry[]): void {
    for (const { changes } of entries) {
      for (const change of changes) table(change.resource).apply(change);
    }
  }

  async function load(from: DataHost, resource: ResourceName): Promise<void> {
    let after: string | null = null;
    do {
      const rows: readonly PackedRow[] = await from.call("store.snapshot", {
        resource,
        after,
        limit: SNAPSHOT_PAGE_SIZE,
      });
      for (const row of rows) table(resource).put(row);
      after = rows.length < SNAPSHOT_PAGE_SIZE ? null : (rows.at(-1)?.id ?? null);
    } while (after !== null);
  }

  return {
    async attach(next) {
      attaching = next;
      held = [];
      for (const each of tables.values()) each.clear();
      for (const resource of resourceNames) await load(next, resource);
      // Another host, or none, may have taken its place while this one was read.
      if (attaching !== next) throw new StoreUnavailable("host_lost", "the data host went away");
      apply(held);
      held = [];
      attaching = undefined;
      host = next;
    },
    follow(entries) {
      if (host) apply(entries);
      else held.push(...entries);
    },
    detach(why) {
      host = undefined;
      attaching = undefined;
      reason = why;
    },
    host: ready,
    async list(resource, { limit, offset, parent_id, updated_since }) {
      ready();
      const parent = parentOf(resource);
      if (parent && parent_id !== undefined && !table(parent.resource).get(parent_id)) {
        return notFound(parent.resource, parent_id);
      }
      const { rows, total } =
        updated_since === undefined
          ? table(resource).page(limit, offset, parent_id)
          : table(resource).changedPage(limit, offset, updated_since);
      const data = rows.map((row) => unpackRow(resource, row));
      return pageOf(data, offset, total);
    },
    async get(resource, id) {
      ready();
      const row = table(resource).get(id);
      return row ? { ok: true, value: unpackRow(resource, row) } : notFound(resource, id);
    },
    async write(commands, context) {
      ready();
      return queue.write(commands, context);
    },
    acts: async (prefix) => ready().call("store.acts", { prefix }),
  };
}
