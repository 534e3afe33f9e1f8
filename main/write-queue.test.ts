import { expect, test, vi } from "vitest";
import type { Command, WriteContext } from "../shared/command.ts";
import type { Done, Outcome } from "../shared/store.ts";
import { createWriteQueue } from "./write-queue.ts";

const token = (name: string): WriteContext => ({ actor: { kind: "token", name } });
const remove = (id: string): Command => ({ kind: "remove", resource: "prospect", id });
const removed = (id: string): Outcome<Done> => ({ ok: true, value: { kind: "removed", id } });

/** A store that answers when it is told to, and remembers what it was sent. */
function heldStore() {
  const sent: string[][] = [];
  const release: (() => void)[] = [];
  const queue = createWriteQueue<Command, Outcome<Done>>(async ({ commands, context }) => {
    const ids = commands.map((command) => ("id" in command ? (command.id ?? "") : ""));
    sent.push([context.actor.kind === "token" ? context.actor.name : "", ...ids]);
    await new Promise<void>((resolve) => release.push(resolve));
    if (ids.includes("bad")) throw new Error("no");
    return ids.map(removed);
  });
  const releaseNext = async () => {
    await vi.waitUntil(() => release.length > 0);
    release.shift()?.();
  };
  return { queue, sent, releaseNext };
}

test("writes that come while one is on its way share the next transaction, and each gets its own answer", async () => {
  const { queue, sent, releaseNext } = heldStore();
  const first = queue.write([remove("1")], token("a"));
  const second = queue.write([remove("2"), remove("3")], token("a"));
  const third = queue.write([remove("4")], token("a"));
  await releaseNext();
  expect(await first).toEqual([removed("1")]);
  await releaseNext();
  expect(sent).toEqual([
    ["a", "1"],
    ["a", "2", "3", "4"],
  ]);
  expect(await second).toEqual([removed("2"), removed("3")]);
  expect(await third).toEqual([removed("4")]);
});

test("writes of different actors never share an entry of the change log", async () => {
  const { queue, sent, releaseNext } = heldStore();
  const first = queue.write([remove("1")], token("a"));
  const others = [queue.write([remove("2")], token("a")), queue.write([remove("3")], token("b"))];
  await releaseNext();
  await first;
  await releaseNext();
  await others[0];
  await releaseNext();
  await others[1];
  expect(sent).toEqual([
    ["a", "1"],
    ["a", "2"],
    ["b", "3"],
  ]);
});

test("a transaction that fails is told to all who were in it, and the next ones go on", async () => {
  const { queue, releaseNext } = heldStore();
  const first = queue.write([remove("bad")], token("a"));
  const second = queue.write([remove("1")], token("b"));
  await releaseNext();
  await expect(first).rejects.toThrow("no");
  await releaseNext();
  expect(await second).toEqual([removed("1")]);
});

test("a write that takes an act back goes alone", async () => {
  const { queue, sent, releaseNext } = heldStore();
  const reverting: WriteContext = { ...token("a"), reverts: { group: "g", as: "undo" } };
  const writes = [
    queue.write([remove("1")], reverting),
    queue.write([remove("2")], reverting),
    queue.write([remove("3")], token("a")),
  ];
  for (const write of writes) {
    await releaseNext();
    await write;
  }
  expect(sent).toEqual([
    ["a", "1"],
    ["a", "2"],
    ["a", "3"],
  ]);
});
