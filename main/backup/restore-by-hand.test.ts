import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HostForTests } from "./host-for-tests.ts";
import { lived, noted, start } from "./keeper-for-tests.ts";

/** What is written after restoring is in the journal: lost later, what was restored is there, and that after it. */
async function expectToGoOn(
  dataDir: string,
  host: HostForTests,
  write: (to: HostForTests, title: string) => void,
): Promise<void> {
  write(host, "after restoring");
  await noted(dataDir, "after restoring");
  const lost = new HostForTests();
  await (await start(dataDir, "latest")).keeper.held("empty", lost);
  expect(lost.contents()).toEqual(host.contents());
}

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
  await expectToGoOn(dataDir, host, write);

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
  await expectToGoOn(dataDir, host, started.write);

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
