import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "./disk-for-tests.ts";
import { HostForTests } from "./host-for-tests.ts";
import { asking, lived, noted, start } from "./keeper-for-tests.ts";

test("a new device is not asked anything", async () => {
  const { keeper, states } = await start(await freshFolder());
  await keeper.mayOpen("empty");
  const host = new HostForTests();
  await keeper.held("empty", host);
  host.start();
  expect(await keeper.accept(host)).toBe(true);
  expect(states).toEqual([]);
});

test("an empty database where there was one is not opened before somebody chooses, and restoring loses nothing", async () => {
  const { dataDir, host } = await lived();
  const started = await start(dataDir);
  const { keeper, states, said } = started;
  const empty = new HostForTests();
  const calls: string[] = [];
  empty.before = (name) => void calls.push(name);
  const held = keeper.held("empty", empty);
  await asking(states);
  expect(calls).not.toContain("host.proceed");
  expect(states.at(-1)).toMatchObject({ found: "nothing", backup: { reason: "hand" } });
  expect(said.join()).toContain("--restore latest");
  keeper.decide("restore");
  await held;
  expect(empty.contents()).toEqual(host.contents());
  expect(states.at(-1)).toEqual({ state: "none" });
  expect(calls).not.toContain("host.proceed");
  // The host that restored does not go on itself: another opens what it left.
  expect(started.replaced).toBe(1);
  expect(await keeper.accept(empty)).toBe(true);
});

test("a database older than the journal is not used before somebody chooses", async () => {
  const { dataDir, host } = await lived();
  const { keeper, states } = await start(dataDir);
  const older = new HostForTests().start();
  const accepting = keeper.accept(older);
  await asking(states);
  expect(states.at(-1)).toMatchObject({ found: "older" });
  keeper.decide("restore");
  expect(await accepting).toBe(false);
  expect(older.contents()).toEqual(host.contents());
});

test("nobody is asked where a power cut lost only what sync reads from the server again", async () => {
  const { dataDir, host } = await lived();
  const first = await start(dataDir);
  expect(await first.keeper.accept(host)).toBe(true);
  const pull = (id: string) => host.write({ id, title: id }, "opportunity", { kind: "sync" });
  first.keeper.changed([pull("opportunity_pulled"), pull("opportunity_lost")]);
  await noted(dataDir, "opportunity_lost");
  const lastSeq = host.rows("log").size;
  host.rows("log").delete(lastSeq);
  host.rows("opportunity").delete("opportunity_lost");

  const second = await start(dataDir);
  expect(await second.keeper.accept(host)).toBe(true);
  expect(second.states).toEqual([]);
  second.write(host, "afterwards");
  await noted(dataDir, "afterwards");
  host.rows("log").delete(lastSeq);
  const third = await start(dataDir);
  const accepted = third.keeper.accept(host);
  await asking(third.states);
  third.keeper.decide("keep");
  await accepted;
});

test("who goes on with an older database keeps it, the backups, and is not asked again", async () => {
  const { dataDir } = await lived();
  const { keeper, states } = await start(dataDir);
  const older = new HostForTests().start();
  const before = older.contents();
  const accepting = keeper.accept(older);
  await asking(states);
  keeper.decide("keep");
  expect(await accepting).toBe(true);
  expect(older.contents()).toEqual(before);
  expect((await keeper.list()).backups.map(({ reason }) => reason)).toEqual(["restore", "hand"]);
  const later = await start(dataDir);
  expect(await later.keeper.accept(older)).toBe(true);
  // What is lost now is what was kept then.
  const lost = new HostForTests();
  const third = await start(dataDir, "latest");
  await third.keeper.held("empty", lost);
  expect(lost.contents()).toEqual(before);
});

test("who starts without records has a journal of its own from then on", async () => {
  const { dataDir } = await lived();
  const { keeper, states, write } = await start(dataDir);
  const host = new HostForTests();
  const held = keeper.held("empty", host);
  await asking(states);
  keeper.decide("keep");
  await held;
  host.start();
  expect(await keeper.accept(host)).toBe(true);
  write(host, "a new beginning");
  await noted(dataDir, "a new beginning");
  const lost = new HostForTests();
  const third = await start(dataDir, "latest");
  await third.keeper.held("empty", lost);
  expect(lost.contents()).toEqual(host.contents());
});

test("--restore latest restores without asking, and --restore none goes on without", async () => {
  const { dataDir, host } = await lived();
  const restored = new HostForTests();
  const latest = await start(dataDir, "latest");
  await latest.keeper.held("empty", restored);
  expect(restored.contents()).toEqual(host.contents());
  expect(latest.states.some(({ state }) => state === "asking")).toBe(false);

  const none = await start(dataDir, "none");
  const empty = new HostForTests();
  await none.keeper.held("empty", empty);
  expect(none.states).toEqual([]);
  expect(empty.contents()).toEqual({});
});

test("a restoring that was killed is begun again at the next start, without asking", async () => {
  const { dataDir, host } = await lived();
  const database = new HostForTests();
  const killed = await start(dataDir, "latest");
  let rows = 0;
  database.before = (name) => {
    if (name === "database.import_rows" && (rows += 1) === 3) throw new Error("killed");
  };
  void killed.keeper.held("empty", database);
  await asking(killed.states);
  expect(database.restoring).toBe("latest");

  database.before = () => {};
  const again = await start(dataDir);
  expect(await again.keeper.accept(database)).toBe(false);
  expect(database.contents()).toEqual(host.contents());
  expect(again.states.some(({ state }) => state === "asking")).toBe(false);
});

test("what fails while restoring is said, and can be tried again", async () => {
  const { dataDir, host } = await lived();
  const { keeper, states } = await start(dataDir, "latest");
  const database = new HostForTests();
  database.before = (name) => {
    if (name === "database.upgrade") throw new Error("the disk is full");
  };
  const held = keeper.held("empty", database);
  await asking(states);
  expect(states.at(-1)).toMatchObject({ failed: "the disk is full" });
  database.before = () => {};
  keeper.decide("restore");
  await held;
  expect(database.contents()).toEqual(host.contents());
});

test("a torn last line of the journal does not keep the rest from being restored", async () => {
  const { dataDir, host } = await lived();
  await appendFile(join(dataDir, "journal", "journal-000002.jsonl"), '{"entry":{"seq":99,"gro');
  const lost = new HostForTests();
  await (await start(dataDir, "latest")).keeper.held("empty", lost);
  expect(lost.contents()).toEqual(host.contents());
});
