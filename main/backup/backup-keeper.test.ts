import { expect, test, vi } from "vitest";
import { HostForTests } from "./host-for-tests.ts";
import { daysPass, lived, noted, start } from "./keeper-for-tests.ts";

/** Why each backup was made, in their order. */
const backedUp = (said: readonly string[]) =>
  said.flatMap((line) => /^Backed up: .*-([a-z]+)\.jsonl\.gz\.$/.exec(line)?.[1] ?? []);

/** Does what is to be done with timers that run on command; after it they run by themselves again. */
async function withHeldTimers(work: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
  try {
    await work();
  } finally {
    vi.useRealTimers();
  }
}

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
  await withHeldTimers(async () => {
    const { keeper, write, said } = await start(dataDir);
    await keeper.accept(host);
    write(host, "today");
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect((await keeper.list()).backups).toHaveLength(1);
    daysPass(1);
    await vi.advanceTimersByTimeAsync(3_600_000);
    vi.useRealTimers();
    await expect.poll(() => backedUp(said)).toEqual(["daily"]);
  });
});

test("a backup of a clock that was wrong is followed by another, and by one alone where two looks overlap", async () => {
  const { dataDir, host } = await lived();
  await withHeldTimers(async () => {
    const { keeper, write, said } = await start(dataDir);
    await keeper.accept(host);
    write(host, "today");
    await noted(dataDir, "today");
    daysPass(-1);
    // One look a minute after the start, and one when the hour is full.
    await vi.advanceTimersByTimeAsync(3_600_000);
    vi.useRealTimers();
    await expect.poll(() => backedUp(said)).toEqual(["daily"]);
    await keeper.make();
    expect(backedUp(said)).toEqual(["daily", "hand"]);
  });
});
