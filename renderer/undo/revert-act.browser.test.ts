import { afterEach, beforeEach, expect, test } from "vitest";
import type { Command } from "../../shared/command.ts";
import { CrmDatabase, DATABASE_NAME } from "../store/database.ts";
import { createDexieStore, type DexieStore } from "../store/dexie-store.ts";
import { revertAct, revertNext } from "./revert-act.ts";

/** More than the window takes back itself. */
const ROWS_AT_ONCE = 150;

let store: DexieStore;

beforeEach(async () => {
  const before = new CrmDatabase(DATABASE_NAME);
  await before.transaction("rw", before.tables, () =>
    Promise.all(before.tables.map((table) => table.clear())),
  );
  before.close();
  store = await createDexieStore();
});

afterEach(() => store.close());

/** Writes that many times as many prospects, as one act. */
async function addMany(writes: number): Promise<void> {
  for (let write = 0; write < writes; write += 1) {
    const commands = Array.from({ length: ROWS_AT_ONCE }, (_, at): Command => {
      const body = { company_name: `Prospect ${write} ${at}`, company: "Us" };
      return { kind: "create", resource: "prospect", body };
    });
    await store.write(commands, { actor: { kind: "import", file: "many.csv" }, group: "many" });
  }
}

const count = () => store.database.rows("prospect").count();

/** The store as it is, but for this window: it may not write. */
const readOnly = (): DexieStore => ({
  ...store,
  write: () => Promise.reject(new Error("the window wrote")),
});

test("an act of many changes is taken back and done again without the window writing anything", async () => {
  await addMany(2);
  const told: number[] = [];
  const undone = await revertNext(readOnly(), "undo", { onProgress: (done) => told.push(done) });
  expect(undone).toMatchObject({ count: 2 * ROWS_AT_ONCE, kept: [], isCancelled: false });
  expect(told).toEqual([ROWS_AT_ONCE, 2 * ROWS_AT_ONCE]);
  expect(await count()).toBe(0);
  await revertNext(readOnly(), "redo");
  expect(await count()).toBe(2 * ROWS_AT_ONCE);
});

test("a long undo that was stopped keeps what it did, and goes on or is itself undone afterwards", async () => {
  await addMany(6);
  const abort = new AbortController();
  const stopped = await revertAct(store, "many", "undo", {
    signal: abort.signal,
    onProgress: () => abort.abort(),
  });
  expect(stopped).toMatchObject({ isCancelled: true });
  const left = await count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(6 * ROWS_AT_ONCE);
  await revertNext(store, "undo");
  expect(await count()).toBe(6 * ROWS_AT_ONCE);
  await revertAct(store, "many", "undo");
  expect(await count()).toBe(0);
});

test("a small act is taken back by the window itself", async () => {
  const body = { company_name: "Acme", company: "Us" };
  await store.write([{ kind: "create", resource: "prospect", body }], { actor: { kind: "user" } });
  await expect(revertNext(readOnly(), "undo")).rejects.toThrow("the window wrote");
  await revertNext(store, "undo");
  expect(await count()).toBe(0);
});
