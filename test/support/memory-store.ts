import { v7 } from "uuid";
import {
  attribute,
  isChild,
  parentField,
  parentOf,
  resourceNames,
  type ResourceName,
  type Row,
} from "../../shared/contract/contract.ts";
import type { Environment, Written } from "../../shared/domain/draft.ts";
import type { RowSource } from "../../shared/domain/row-source.ts";
import { firstRunCommands } from "../../shared/domain/first-run.ts";
import { transact } from "../../shared/domain/transact.ts";
import { NewestFirst } from "../../shared/newest-first.ts";
import type { Command, WriteContext } from "../../shared/command.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import { memorySync, newGroup } from "./memory-sync.ts";
import { notFound, pageOf, type CrmStore, type LogEntry } from "../../shared/store.ts";

type Tables = { readonly [R in ResourceName]: Map<string, Row<R>> };

export interface MemoryStore extends CrmStore, SyncStore {
  readonly log: readonly LogEntry[];
  /** All rows of a resource, in no order. */
  rows(resource: ResourceName): readonly Row[];
}

/**
 * The CRM's rules over plain maps: the second implementation of CrmStore, for tests that need no browser.
 * It indexes nothing but the lists, which is enough for thousands of records.
 */
export async function createMemoryStore(given: Partial<Environment> = {}): Promise<MemoryStore> {
  const environment: Environment = {
    now: () => new Date().toISOString(),
    newId: (resource) => `${resource}_${v7()}`,
    companyCurrency: "USD",
    ...given,
  };
  const tables: Tables = {
    opportunity: new Map(),
    "opportunity-item": new Map(),
    "opportunity-lost-reason-detail": new Map(),
    prospect: new Map(),
    "prospect-lead": new Map(),
    "prospect-opportunity": new Map(),
    "opportunity-type": new Map(),
    "opportunity-lost-reason": new Map(),
    "sales-stage": new Map(),
  };
  const order = new Map(resourceNames.map((resource) => [resource, new NewestFirst<string>()]));
  const log: LogEntry[] = [];
  let waiting: Promise<unknown> = Promise.resolve();

  const rowsWith = <R extends ResourceName>(resource: R, field: string, value: string) => {
    const table: Map<string, Row<R>> = tables[resource];
    return [...table.values()].filter((row) => attribute(row, field) === value);
  };

  const source: RowSource = {
    async get<R extends ResourceName>(resource: R, id: string) {
      const table: Map<string, Row<R>> = tables[resource];
      return table.get(id);
    },
    async getMany(resource, ids) {
      const rows = await Promise.all(ids.map((id) => this.get(resource, id)));
      return rows.filter((row) => row !== undefined);
    },
    async whereAny(resource, field, values) {
      const wanted = new Set<unknown>(values);
      const table: Map<string, Row<typeof resource>> = tables[resource];
      return [...table.values()].filter((row) => wanted.has(attribute(row, field)));
    },
    async where(resource, field, value) {
      return rowsWith(resource, field, value);
    },
    async lastIdx(resource, parentId) {
      return rowsWith(resource, parentField(resource), parentId).length;
    },
  };

  function store<R extends ResourceName>(resource: R, id: string, row: Row<R> | undefined) {
    const table: Map<string, Row<R>> = tables[resource];
    if (row) table.set(id, row);
    else table.delete(id);
    if (isChild(resource)) return;
    if (row) order.get(resource)?.set(id, String(attribute(row, "created_at")), id);
    else order.get(resource)?.delete(id);
  }

  function commit(
    written: readonly Written[],
    { actor, group, reverts }: WriteContext,
    choice?: LogEntry["choice"],
  ) {
    for (const { change, row } of written) store<ResourceName>(change.resource, change.id, row);
    if (written.length === 0 && !reverts && !choice) return;
    log.push({
      seq: log.length + 1,
      group: group ?? newGroup(log),
      at: environment.now(),
      actor,
      ...(reverts ? { reverts } : {}),
      ...(choice ? { choice } : {}),
      changes: written.map(({ change }) => change),
    });
  }

  async function write(commands: readonly Command[], context: WriteContext) {
    const { outcomes, written } = await transact(source, environment, commands);
    commit(written, context);
    return outcomes;
  }

  function inTurn<T>(transaction: () => Promise<T>): Promise<T> {
    const result = waiting.then(transaction);
    waiting = result.catch(() => undefined);
    return result;
  }

  const rowsOf = (resource: ResourceName): readonly Row[] => [...tables[resource].values()];

  const memoryStore: MemoryStore = {
    log,
    rows: rowsOf,
    async list(resource, query) {
      const { limit, offset, parent_id } = query;
      const parent = parentOf(resource);
      if (parent && parent_id !== undefined) {
        if (!tables[parent.resource].has(parent_id)) return notFound(parent.resource, parent_id);
        const rows = rowsWith(resource, parent.field, parent_id);
        rows.sort((a, b) => Number(attribute(a, "idx")) - Number(attribute(b, "idx")));
        const data = rows.slice(offset, offset + limit);
        return pageOf(data, offset, rows.length);
      }
      const since = query.updated_since;
      if (since !== undefined) {
        const changed = rowsOf(resource).filter(
          (row) => String(attribute(row, "updated_at")) >= since,
        );
        const ids = new Set(changed.map(({ id }) => id));
        const all = (order.get(resource)?.page(Number.MAX_SAFE_INTEGER, 0) ?? []).filter((id) =>
          ids.has(id),
        );
        const page = await source.getMany(resource, all.slice(offset, offset + limit));
        return pageOf(page, offset, all.length);
      }
      const ids = order.get(resource);
      const data: Row<typeof resource>[] = [];
      for (const id of ids?.page(limit, offset) ?? []) {
        const row = await source.get(resource, id);
        if (row) data.push(row);
      }
      return pageOf(data, offset, ids?.size ?? 0);
    },
    async get(resource, id) {
      const row = await source.get(resource, id);
      return row ? { ok: true, value: row } : notFound(resource, id);
    },
    write: (commands, context) => inTurn(() => write(commands, context)),
    async acts(groupPrefix) {
      return log.filter(({ group }) => group.startsWith(groupPrefix));
    },
    ...memorySync({ environment, source, log, rows: rowsOf, commit, inTurn }),
  };
  await memoryStore.write(firstRunCommands, { actor: { kind: "system" } });
  return memoryStore;
}
