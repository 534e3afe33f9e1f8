import { afterEach, beforeEach, expect, test } from "vitest";
import type { Command } from "../../shared/command.ts";
import { CrmDatabase } from "../store/database.ts";
import { createDexieStore, type DexieStore } from "../store/dexie-store.ts";
import { nextAct } from "./acts.ts";
import { revertNext } from "./revert-act.ts";
import { revertGroup } from "./undo.ts";

let store: DexieStore;

beforeEach(async () => {
  store = await createDexieStore({ database: new CrmDatabase(`undo-${crypto.randomUUID()}`) });
});

afterEach(async () => {
  store.close();
  await store.database.delete();
});

const stage = (stage_name: string): Command => ({
  kind: "create",
  resource: "sales-stage",
  body: { stage_name },
});

async function add(name: string, actor: "user" | "token" = "user", group: string = name) {
  const who = actor === "user" ? { kind: actor } : { kind: actor, name: "a tool" };
  await store.write([stage(name)], { actor: who, group });
}

/** The stages added here, without those of the first run. */
async function added(): Promise<readonly string[]> {
  const page = await store.list("sales-stage", { limit: 1000, offset: 0 });
  if (!page.ok) throw new Error("the stages cannot be read");
  const names = page.value.data.map(({ stage_name }) => stage_name ?? "");
  return names.filter((name) => name.length === 1).toSorted();
}

const undo = () => revertNext(store, "undo");
const redo = () => revertNext(store, "redo");

test("undo goes back step by step and redo forward again, however often", async () => {
  await add("A");
  await add("B");
  await undo();
  expect(await added()).toEqual(["A"]);
  await undo();
  expect(await added()).toEqual([]);
  expect(await undo()).toBeNull();
  await redo();
  expect(await added()).toEqual(["A"]);
  await redo();
  expect(await added()).toEqual(["A", "B"]);
  expect(await redo()).toBeNull();
  await undo();
  expect(await added()).toEqual(["A"]);
  await redo();
  expect(await added()).toEqual(["A", "B"]);
});

test("something new after an undo leaves nothing to redo, and is what undo takes back next", async () => {
  await add("A");
  await undo();
  await add("B");
  expect(await redo()).toBeNull();
  await undo();
  expect(await added()).toEqual([]);
});

test("what tools wrote is not the person's to undo, and stands in nobody's way", async () => {
  await add("A");
  await add("T", "token");
  await undo();
  expect(await added()).toEqual(["T"]);
  expect(await undo()).toBeNull();
  await add("U", "token");
  await redo();
  expect(await added()).toEqual(["A", "T", "U"]);
});

test("an act of many writes is undone as one, with its progress told", async () => {
  for (const name of ["A", "B", "C"]) await add(name, "user", "one act");
  const progress: number[] = [];
  const reverted = await revertNext(store, "undo", { onProgress: (done) => progress.push(done) });
  expect(reverted).toMatchObject({ count: 3, kept: [], isCancelled: false });
  expect(progress).toEqual([1, 2, 3]);
  expect(await added()).toEqual([]);
  await redo();
  expect(await added()).toEqual(["A", "B", "C"]);
});

test("an undo that was cancelled half-way can be undone or carried on", async () => {
  for (const name of ["A", "B", "C"]) await add(name, "user", "one act");
  const abort = new AbortController();
  const cancelled = await revertGroup(store, "one act", "undo", {
    signal: abort.signal,
    onProgress: () => abort.abort(),
  });
  expect(cancelled).toMatchObject({ isCancelled: true });
  expect(await added()).toEqual(["A", "B"]);
  await undo();
  expect(await added()).toEqual(["A", "B", "C"]);
  await revertGroup(store, "one act", "undo");
  expect(await added()).toEqual([]);
  expect(await nextAct(store.database, "undo")).toBeNull();
});

test("what was changed since the act stays, is told, and is not tried again", async () => {
  await add("A");
  const page = await store.list("sales-stage", { limit: 1, offset: 0 });
  const id = page.ok ? (page.value.data[0]?.id ?? "") : "";
  await store.write([{ kind: "update", resource: "sales-stage", id, body: { stage_name: "Z" } }], {
    actor: { kind: "token", name: "a tool" },
  });
  expect(await undo()).toMatchObject({ kept: [{ resource: "sales-stage", id, fields: [] }] });
  expect(await added()).toEqual(["Z"]);
  expect(await undo()).toBeNull();
});

test("what came from the server is never undone, and stands in the way of no redo", async () => {
  const sync = { actor: { kind: "sync" } } as const;
  await store.sync([{ kind: "connect", server: "one", keep: false }], sync);
  await add("A");
  const attributes = { id: "r1", stage_name: "R", created_at: "2026-01-15T10:00:00Z" };
  const rows = [{ id: "r1", hash: "1", attributes }];
  await store.sync([{ kind: "apply", resource: "sales-stage", rows }], sync);
  expect(await added()).toEqual(["A", "R"]);
  await undo();
  expect(await added()).toEqual(["R"]);
  expect(await undo()).toBeNull();
  await store.sync(
    [
      {
        kind: "apply",
        resource: "sales-stage",
        rows: [{ id: "r1", hash: "2", attributes: { ...attributes, stage_name: "S" } }],
      },
    ],
    sync,
  );
  await redo();
  expect(await added()).toEqual(["A", "S"]);
});
