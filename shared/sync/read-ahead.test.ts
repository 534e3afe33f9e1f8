import { expect, test } from "vitest";
import type { SyncCommand } from "./sync-command.ts";
import type { SyncSource } from "./sync-draft.ts";
import { NO_SERVER } from "./sync-row.ts";
import { transactSync } from "./transact-sync.ts";

/** A storage with nothing in it, that counts what it is asked. */
function emptySource() {
  let asked = 0;
  const none = async () => {
    asked += 1;
    return [];
  };
  const nothing = async () => {
    asked += 1;
    return undefined;
  };
  const source: SyncSource = {
    get: nothing,
    getMany: none,
    where: none,
    whereAny: none,
    lastIdx: async () => 0,
    syncRows: none,
    syncRowsByRemote: none,
    syncRowsOf: none,
    attempted: none,
    queue: none,
    rowsAfter: none,
    log: none,
    lastSeq: async () => 0,
    logOf: none,
    meta: async () => NO_SERVER,
    trashed: nothing,
  };
  return { source, asked: () => asked };
}

const environment = {
  now: () => "2026-03-01T09:00:00.000Z",
  newId: () => "new",
  companyCurrency: "USD",
};

async function readsOf(commands: readonly SyncCommand[]): Promise<number> {
  const { source, asked } = emptySource();
  const { written } = await transactSync(source, environment, commands, "group");
  expect(written.rows.length).toBeGreaterThan(0);
  return asked();
}

function opportunities(count: number): SyncCommand[] {
  const rows = Array.from({ length: count }, (_, n) => {
    const id = `there_${n}`;
    return { id, hash: id, attributes: { id, title: id, sales_stage: "Prospecting" } };
  });
  return [{ kind: "apply", resource: "opportunity", rows }];
}

function lookups(count: number): SyncCommand[] {
  const rows = Array.from({ length: count }, (_, n) => {
    const id = `there_${n}`;
    return { id, hash: id, attributes: { id, stage_name: `Stage ${n}` } };
  });
  return [{ kind: "apply", resource: "sales-stage", rows }];
}

function items(count: number): SyncCommand[] {
  const lists = Array.from({ length: count }, (_, n): SyncCommand => {
    const id = `item_${n}`;
    const row = { id, hash: id, attributes: { id, item_name: id, qty: 2, rate: 3 } };
    return {
      kind: "apply_children",
      resource: "opportunity-item",
      parent_id: `there_${n}`,
      rows: [row],
      gone: [],
    };
  });
  return [...opportunities(count), ...lists];
}

test.each([
  ["records", opportunities],
  ["lookups", lookups],
  ["rows of many records", items],
])(
  "taking over many new %s asks the storage no more often than taking over a few",
  async (_, of) => {
    expect(await readsOf(of(200))).toBe(await readsOf(of(5)));
  },
);
