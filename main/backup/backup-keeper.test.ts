import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { RestoreState } from "../../shared/bridge/backup-procedures.ts";
import { openBackupKeeper, type BackupKeeper } from "./backup-keeper.ts";
import { diskWith, freshFolder } from "./disk-for-tests.ts";
import { HostForTests } from "./host-for-tests.ts";

let clock = Date.parse("2026-11-20T12:00:00.000Z");

const opened: { close(): Promise<void> }[] = [];
const disk = diskWith((handle) => void opened.push(handle));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((handle) => handle.close().catch(() => {})));
});

interface Start {
  readonly keeper: BackupKeeper;
  readonly states: RestoreState[];
  readonly said: string[];
  /** What is written is told as the data host tells it. */
  write(host: HostForTests, title: string): void;
  replaced: number;
  windowsStopped: () => Promise<void>;
}

async function start(
  dataDir: string,
  answer: "latest" | "none" | null = null,
  quitWaitMs = 5_000,
): Promise<Start> {
  const said: string[] = [];
  const states: RestoreState[] = [];
  const say = (message: string) => void said.push(message);
  const started: Omit<Start, "keeper"> = {
    states,
    said,
    replaced: 0,
    windowsStopped: async () => {},
    write(host, title) {
      keeper.changed([host.write({ id: `opportunity_${title}`, title })]);
    },
  };
  const keeper = await openBackupKeeper({
    dataDir,
    disk,
    version: "1.2.3",
    quitWaitMs,
    log: { info: say, warn: say, error: say },
    answer,
    replaceHost: () => {
      started.replaced += 1;
      keeper.lost();
    },
    stateChanged: (state) => void states.push(state),
    windowsStopped: () => started.windowsStopped(),
    now: () => new Date((clock += 1_000)),
  });
  return Object.assign(started, { keeper });
}

/** A data folder with a backup, what was noted since, and then a kill. */
async function lived() {
  const dataDir = await freshFolder();
  const host = new HostForTests().start();
  const first = await start(dataDir);
  expect(await first.keeper.accept(host)).toBe(true);
  first.write(host, "in the backup");
  expect(await first.keeper.make()).toEqual({ ok: true });
  first.write(host, "since then");
  await noted(dataDir, "since then");
  return { dataDir, host };
}

/** Waits until the journal tells of something, as a kill may come then and no sooner. */
async function noted(dataDir: string, text: string): Promise<void> {
  const folder = join(dataDir, "journal");
  const segments = async () => {
    const files = await readdir(folder);
    return (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("");
  };
  await expect.poll(segments).toContain(text);
}

const asking = (states: readonly RestoreState[]) =>
  expect.poll(() => states.at(-1)).toMatchObject({ state: "asking" });

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

test("a backup restored by hand takes the place of what is there, which is backed up first", async () => {
  const { dataDir, host } = await lived();
  const started = await start(dataDir);
  const { keeper, states, write } = started;
  await keeper.accept(host);
  const before = host.contents();
  const [backup] = (await keeper.list()).backups;
  expect(await keeper.restore(backup?.name ?? "")).toEqual({ ok: true });
  expect([...host.rows("opportunity").keys()]).toEqual(["opportunity_in the backup"]);
  expect([states.at(0)?.state, states.at(-1)?.state]).toEqual(["restoring", "none"]);
  expect(started.replaced).toBe(1);
  const [safety] = (await keeper.list()).backups;
  expect(safety).toMatchObject({ reason: "restore" });

  // It is the history that goes on: what is lost later is what was restored, and what came after it.
  expect(await keeper.accept(host)).toBe(true);
  write(host, "after restoring");
  await noted(dataDir, "after restoring");
  const lost = new HostForTests();
  await (await start(dataDir, "latest")).keeper.held("empty", lost);
  expect(lost.contents()).toEqual(host.contents());

  const back = await start(dataDir);
  await back.keeper.accept(host);
  expect(await back.keeper.restore(safety?.name ?? "")).toEqual({ ok: true });
  expect(host.contents()).toEqual(before);
});

test("a restoring by hand begins only once no window writes any more, and what they wrote until then is in the backup made first", async () => {
  const { dataDir, host } = await lived();
  const started = await start(dataDir);
  const { keeper, states } = started;
  await keeper.accept(host);
  const { backups } = await keeper.list();
  const name = backups[0]?.name ?? "";
  let stopped = () => {};
  started.windowsStopped = () =>
    new Promise((resolve) => {
      stopped = resolve;
    });
  const restoring = keeper.restore(name);
  await expect.poll(() => states.at(-1)).toMatchObject({ state: "restoring" });
  started.write(host, "the last of an import");
  const before = host.contents();
  expect((await keeper.list()).backups).toEqual(backups);
  host.before = (call) => {
    if (call === "database.erase") started.write(host, "told too late");
  };
  stopped();
  expect(await restoring).toEqual({ ok: true });
  host.before = () => {};
  // The journal goes on from what was restored, without a word of what went.
  expect(await keeper.accept(host)).toBe(true);
  expect(states.at(-1)).toEqual({ state: "none" });
  started.write(host, "after restoring");
  await noted(dataDir, "after restoring");
  const lost = new HostForTests();
  await (await start(dataDir, "latest")).keeper.held("empty", lost);
  expect(lost.contents()).toEqual(host.contents());

  const back = await start(dataDir);
  await back.keeper.accept(host);
  const safety = (await keeper.list()).backups.find(({ reason }) => reason === "restore");
  expect(await back.keeper.restore(safety?.name ?? "")).toEqual({ ok: true });
  expect(host.contents()).toEqual(before);
});

test("nothing is restored while a window does not answer, and that is said", async () => {
  const { dataDir, host } = await lived();
  const started = await start(dataDir);
  const { keeper, states } = started;
  await keeper.accept(host);
  const before = host.contents();
  const { backups } = await keeper.list();
  started.windowsStopped = () => Promise.reject(new Error("a window does not answer"));
  expect(await keeper.restore(backups[0]?.name ?? "")).toEqual({
    ok: false,
    detail: "a window does not answer",
  });
  expect(host.contents()).toEqual(before);
  expect((await keeper.list()).backups).toEqual(backups);
  expect(states.at(-1)).toEqual({ state: "none" });
});

test("a damaged backup is not restored, and nothing is touched for it", async () => {
  const { dataDir, host } = await lived();
  const { keeper, states } = await start(dataDir);
  await keeper.accept(host);
  const before = host.contents();
  const { folder, backups } = await keeper.list();
  const file = join(folder, backups[0]?.name ?? "");
  await writeFile(file, (await readFile(file)).subarray(0, 100));
  const restored = await keeper.restore(backups[0]?.name ?? "");
  expect(restored).toMatchObject({ ok: false, detail: expect.stringContaining(file) });
  expect(host.contents()).toEqual(before);
  expect(states).toEqual([]);
});

test("before an older database is upgraded it is backed up", async () => {
  const { dataDir, host } = await lived();
  const { keeper } = await start(dataDir);
  const order: string[] = [];
  host.before = (name) => void order.push(name);
  await keeper.held("older_version", host);
  expect(order.indexOf("database.page")).toBeGreaterThan(-1);
  expect(order.at(-1)).toBe("host.proceed");
  expect((await keeper.list()).backups[0]).toMatchObject({ reason: "upgrade" });
});

test("what was written while nobody told main of it is in the journal once a data host is there", async () => {
  const { dataDir, host } = await lived();
  for (let at = 0; at < 30; at += 1) host.write({ id: `opportunity_${at}`, title: "by a window" });
  const { keeper, write } = await start(dataDir);
  await keeper.accept(host);
  write(host, "told");
  await noted(dataDir, "told");
  const lost = new HostForTests();
  await (await start(dataDir, "latest")).keeper.held("empty", lost);
  expect(lost.contents()).toEqual(host.contents());
});

test("quitting backs up what changed, nothing where nothing did, and does not wait for ever", async () => {
  const { dataDir, host } = await lived();
  const { keeper } = await start(dataDir);
  await keeper.accept(host);
  await keeper.stop();
  expect((await keeper.list()).backups.map(({ reason }) => reason)).toEqual(["quit", "hand"]);

  const again = await start(dataDir);
  await again.keeper.accept(host);
  await again.keeper.stop();
  expect((await again.keeper.list()).backups).toHaveLength(2);

  const hung = await start(dataDir, null, 50);
  await hung.keeper.accept(host);
  hung.keeper.tableChanged({ table: "sync", put: [{ id: "x" }], removed: [] });
  Object.assign(host, { call: () => new Promise(() => {}) });
  await hung.keeper.stop();
  expect((await again.keeper.list()).backups).toHaveLength(2);
});

test("a backup of yesterday is followed by one of today, without anybody asking", async () => {
  const { dataDir, host } = await lived();
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
  try {
    const { keeper, write } = await start(dataDir);
    await keeper.accept(host);
    write(host, "today");
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect((await keeper.list()).backups).toHaveLength(1);
    clock += 24 * 3_600_000;
    await vi.advanceTimersByTimeAsync(3_600_000);
    vi.useRealTimers();
    await expect
      .poll(async () => (await keeper.list()).backups.map(({ reason }) => reason))
      .toEqual(["daily", "hand"]);
  } finally {
    vi.useRealTimers();
  }
});

test("a torn last line of the journal does not keep the rest from being restored", async () => {
  const { dataDir, host } = await lived();
  await appendFile(join(dataDir, "journal", "journal-000002.jsonl"), '{"entry":{"seq":99,"gro');
  const lost = new HostForTests();
  await (await start(dataDir, "latest")).keeper.held("empty", lost);
  expect(lost.contents()).toEqual(host.contents());
});
