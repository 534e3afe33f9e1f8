import { expect } from "vitest";
import { StoreUnavailable } from "../../shared/store.ts";
import { MS_PER_DAY, NOON, deals, test, writes } from "./service-device.ts";

test("S31 between reading a server for the first time and sending to it a device waits a moment, so that two do not send at once", async ({
  remote,
  device,
}) => {
  const one = await device();
  const two = await device();
  for (const each of [one, two]) {
    await each.connect();
    each.clock.pass(0);
  }
  const readTimes = () => remote.requests.filter(({ path }) => path.startsWith("/prospect?"));
  await expect.poll(() => readTimes().length).toBeGreaterThanOrEqual(4);
  await expect.poll(() => [one, two].every(({ clock }) => clock.isWaitedFor(3_000))).toBe(true);
  expect(writes(remote)).toEqual([]);
  for (const { clock, service } of [one, two]) {
    clock.pass(3_000);
    await expect.poll(async () => (await service.status()).last_sync_at).not.toBeNull();
  }
  const stages = remote.records.all("sales-stage").map(({ stage_name }) => stage_name);
  expect(stages.length).toBeGreaterThan(0);
  expect(new Set(stages).size).toBe(stages.length);
});

test("S31 a device with nothing to send, or whose person asks for a round, does not wait", async ({
  device,
}) => {
  const one = await device();
  await one.connect();
  expect(await one.service.run()).toMatchObject({ problem: null });
  const two = await device();
  await two.connect();
  two.clock.pass(0);
  await expect.poll(async () => (await two.service.status()).last_sync_at).not.toBeNull();
});

test("S14 those who ask while a round runs share the next one, which has what they wrote", async ({
  remote,
  device,
}) => {
  const one = await device();
  await one.connect();
  const held = remote.faults.hold({ on: /^GET \/opportunity\?/ });
  const first = one.service.run();
  await held.reached;
  await one.create();
  const [second, third] = [one.service.run(), one.service.run()];
  held.release();
  await first;
  expect(await second).toBe(await third);
  expect(await second).not.toBe(await first);
  expect(deals(remote)).toHaveLength(1);
});

test("S14 a refused token ends all asking until there is another, and loses nothing", async ({
  remote,
  device,
}) => {
  const one = await device();
  await one.connect();
  await one.service.run();
  remote.setToken("second-token");
  await one.create();
  expect(await one.service.run()).toMatchObject({ problem: { reason: "token_refused" } });
  expect(await one.service.status()).toMatchObject({ state: "needs_token", pending: 1 });
  const asked = remote.requests.length;
  one.clock.pass(MS_PER_DAY);
  expect(remote.requests).toHaveLength(asked);
  await one.service.saveSettings({ token: "second-token" });
  one.clock.pass(0);
  await expect.poll(() => deals(remote).length).toBe(1);
});

test("S14 a failing server is tried again by itself when Retry-After is over", async ({
  remote,
  device,
}) => {
  const one = await device();
  await one.connect();
  await one.service.run();
  await one.create();
  remote.faults.order({ kind: "answer", status: 503, retryAfter: 90, first: 1 });
  const before = remote.requests.length;
  await one.service.run();
  expect(remote.requests).toHaveLength(before + 1);
  expect(await one.service.status()).toMatchObject({
    state: "failing",
    problem: { reason: "server_error" },
    retry_at: new Date(NOON + 90_000).toISOString(),
  });
  const asked = remote.requests.length;
  one.clock.pass(89_000);
  expect(remote.requests).toHaveLength(asked);
  one.clock.pass(1_000);
  await expect.poll(() => remote.requests.length).toBeGreaterThan(asked);
});

test("S14 without a network sync is offline, and goes on when it is woken", async ({
  remote,
  device,
}) => {
  const one = await device();
  await one.connect();
  await one.service.run();
  await one.create();
  remote.faults.order({ kind: "drop", when: "before" });
  await one.service.run();
  expect(await one.service.status()).toMatchObject({
    state: "offline",
    pending: 1,
  });
  remote.faults.clear();
  one.service.wake();
  one.clock.pass(0);
  await expect.poll(() => deals(remote).length).toBe(1);
});

test("S34 records that cannot be reached end the round, and the next carries on", async ({
  remote,
  device,
}) => {
  let isLost = false;
  const one = await device((memory) => ({
    async sync(commands, context) {
      if (isLost) throw new StoreUnavailable("host_lost", "the data host went away");
      return memory.sync(commands, context);
    },
  }));
  await one.connect();
  await one.create();
  const held = remote.faults.hold({ on: /^GET \/prospect\?/ });
  const round = one.service.run();
  await held.reached;
  isLost = true;
  held.release();
  expect(await round).toMatchObject({ problem: { reason: "storage" } });
  one.service.storeLost();
  await expect(one.service.run()).rejects.toThrow(StoreUnavailable);
  isLost = false;
  one.service.storeFound();
  expect(await one.service.run()).toMatchObject({ problem: null });
  expect(deals(remote)).toHaveLength(1);
});

test("paused while the server is being met, nothing is sent", async ({ remote, device }) => {
  const one = await device();
  await one.create();
  const meeting = remote.faults.hold({ on: "GET /prospect" });
  await one.connect();
  const round = one.service.run();
  await meeting.reached;
  await one.service.pause();
  meeting.release();
  await round;
  expect(writes(remote)).toEqual([]);
});

test("paused or switched off, nothing is asked, and what is known of the server is kept", async ({
  remote,
  device,
}) => {
  const one = await device();
  const id = await one.connectWithDeal();
  const asked = remote.requests.length;
  await one.service.pause();
  await one.edit(id, { title: "Cranes" });
  one.clock.pass(MS_PER_DAY);
  await one.service.resume();
  await one.service.saveSettings({ enabled: false });
  one.clock.pass(MS_PER_DAY);
  expect(await one.service.run()).toBeNull();
  expect(remote.requests).toHaveLength(asked);
  await one.service.saveSettings({ enabled: true });
  await one.service.run();
  expect(deals(remote)).toMatchObject([{ title: "Cranes" }]);
});
