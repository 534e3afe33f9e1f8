import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { guessMapping } from "../../shared/import/guess.ts";
import { profileColumns } from "../../shared/import/profile.ts";
import { readSheet } from "../../shared/import/sheet.ts";
import { attribute, describe as describeResource } from "../../shared/contract/contract.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { fakeTimers } from "../support/fake-timers.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { memorySyncService } from "../support/sync-service.ts";
import { syncDevice } from "./sync-device.ts";

const DEAL = {
  opportunity_from: "Lead",
  party_name: "Acme",
  company: "Example Corp",
  transaction_date: "2026-01-15",
  title: "Forklifts",
};
const NOON = Date.parse("2026-03-01T12:00:00Z");
const MS_PER_DAY = 86_400_000;

const closing: (() => unknown)[] = [];
let remote: Remote;
beforeEach(async () => {
  remote = await startRemote({ token: "first-token" });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await remote.close();
});

/** A device whose sync runs when it is told to, over real HTTP. */
async function device(over: (store: SyncStore) => Partial<SyncStore> = () => ({})) {
  let today = NOON;
  const memory = await createMemoryStore({ now: () => new Date(today).toISOString() });
  const store = { ...memory, ...over(memory) };
  const clock = fakeTimers();
  const own = memorySyncService(store, {
    timers: clock.timers,
    today: () => new Date(today),
    random: () => 1,
  });
  closing.push(() => own.service.stop());
  const acts = syncDevice(store);
  return {
    ...own,
    ...acts,
    store,
    clock,
    async create(body: object = {}) {
      const command = {
        kind: "create",
        resource: "opportunity",
        body: { ...DEAL, ...body },
      } as const;
      const id = await acts.act(command);
      own.service.storeChanged(memory.log.slice(-1));
      return id;
    },
    async edit(id: string, body: object) {
      await acts.act({ kind: "update", resource: "opportunity", id, body });
      own.service.storeChanged(memory.log.slice(-1));
    },
    connect: (to: Remote = remote) =>
      own.service.saveSettings({ remote_url: to.url, token: to.token, enabled: true }),
    daysPass(days: number) {
      today += days * MS_PER_DAY;
    },
  };
}

const deals = (of: Remote = remote) => of.records.all("opportunity");
const writes = (of: Remote) => of.requests.filter(({ method }) => method !== "GET");

async function another(options: Parameters<typeof startRemote>[0] = {}): Promise<Remote> {
  const other = await startRemote({ token: "other-token", ...options });
  closing.push(() => other.close());
  return other;
}

describe("what sync says of itself", () => {
  test("S36 what waits is counted before anything was sent, and gone when it was", async () => {
    const one = await device();
    expect(await one.service.status()).toMatchObject({ state: "off", is_connected: false });
    await one.connect();
    await one.service.run();
    await one.create();
    expect(await one.service.status()).toMatchObject({
      state: "idle",
      pending: 1,
      oldest_unsent_at: new Date(NOON).toISOString(),
      last_sync_at: new Date(NOON).toISOString(),
    });
    expect(await one.service.run()).toMatchObject({ problem: null, pushed: 1 });
    expect(await one.service.status()).toMatchObject({ pending: 0, oldest_unsent_at: null });
    expect(deals()).toMatchObject([{ title: "Forklifts" }]);
  });

  test("S36 a change that is older than a day is said", async () => {
    const one = await device();
    await one.connect();
    await one.service.run();
    await one.service.pause();
    await one.create();
    one.daysPass(0.9);
    expect(await one.service.status()).toMatchObject({ state: "paused", stuck: null });
    one.daysPass(0.2);
    expect(await one.service.status()).toMatchObject({ stuck: "old" });
  });

  test("S36 a queue that does not move, although rounds come through, is said", async () => {
    const one = await device();
    await one.connect();
    await one.service.run();
    remote.faults.order({ kind: "refuse", field: "title", value: "Forklifts", error: "no" });
    const id = await one.create();
    await one.act({
      kind: "create",
      resource: "opportunity-item",
      body: { opportunity_id: id, qty: 1, rate: 1, item_name: "X" },
    });
    await one.service.run();
    expect(await one.service.status()).toMatchObject({ blocked: 1, pending: 1, stuck: null });
    for (let round = 0; round < 3; round += 1) await one.service.run();
    expect(await one.service.status()).toMatchObject({ stuck: "not_moving" });
  });

  test("S36 windows are told of a round and of its end, and the last rounds are kept", async () => {
    const one = await device();
    await one.connect();
    await one.service.run();
    one.clock.pass(1_000);
    await expect.poll(() => one.told.at(-1)?.state).toBe("idle");
    await one.service.run();
    expect(one.service.log()).toHaveLength(2);
    expect(one.service.log()[0]).toMatchObject({ depth: "complete", problem: null });
  });

  test("S33 the token is in the secrets, and in nothing that is said, kept or logged", async () => {
    const one = await device();
    const said: unknown[] = [await one.connect()];
    remote.setToken("changed");
    said.push(await one.service.run(), await one.service.status(), one.service.log(), one.told);
    said.push(await one.service.test({}), one.settings, one.logged);
    expect(one.secrets.all.get("sync-token")).toBe("first-token");
    expect(JSON.stringify(said)).not.toContain("first-token");
  });
});

describe("rounds on demand", () => {
  test("S31 between reading a server for the first time and sending to it a device waits a moment, so that two do not send at once", async () => {
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

  test("S31 a device with nothing to send, or whose person asks for a round, does not wait", async () => {
    const one = await device();
    await one.connect();
    expect(await one.service.run()).toMatchObject({ problem: null });
    const two = await device();
    await two.connect();
    two.clock.pass(0);
    await expect.poll(async () => (await two.service.status()).last_sync_at).not.toBeNull();
  });

  test("S14 those who ask while a round runs share the next one, which has what they wrote", async () => {
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
    expect(deals()).toHaveLength(1);
  });

  test("S14 a refused token ends all asking until there is another, and loses nothing", async () => {
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
    await expect.poll(() => deals().length).toBe(1);
  });

  test("S14 a failing server is tried again by itself when Retry-After is over", async () => {
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

  test("S14 without a network sync is offline, and goes on when it is woken", async () => {
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
    await expect.poll(() => deals().length).toBe(1);
  });

  test("S34 records that cannot be reached end the round, and the next carries on", async () => {
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
    expect(deals()).toHaveLength(1);
  });

  test("paused or switched off, nothing is asked, and what is known of the server is kept", async () => {
    const one = await device();
    await one.connect();
    const id = await one.create();
    await one.service.run();
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
    expect(deals()).toMatchObject([{ title: "Cranes" }]);
  });
});

describe("which server it is", () => {
  test("S32 another server is neither read nor written until the person chooses, and joining merges", async () => {
    const one = await device();
    await one.connect();
    const id = await one.create();
    await one.service.run();
    const other = await another();
    other.records.create("opportunity", { ...DEAL, title: "Theirs" });
    await one.connect(other);
    expect(await one.service.run()).toMatchObject({ problem: { reason: "other_server" } });
    expect(await one.service.status()).toMatchObject({ state: "other_server" });
    one.clock.pass(MS_PER_DAY);
    expect(writes(other)).toEqual([]);
    expect((await one.store.list("opportunity", { limit: 9, offset: 0 })).ok).toBe(true);
    expect(one.store.rows("opportunity")).toHaveLength(1);
    await one.service.saveSettings({ on_other_server: "join" });
    expect(await one.service.run()).toMatchObject({ problem: null });
    expect(new Set(deals(other).map(({ title }) => title))).toEqual(
      new Set(["Forklifts", "Theirs"]),
    );
    expect(deals(other)).toHaveLength(2);
    expect(await one.row("opportunity", id)).toMatchObject({ title: "Forklifts" });
    expect(one.store.rows("opportunity")).toHaveLength(2);
  });

  test("S32 going back takes the address and the token from before, and nothing is doubled", async () => {
    const one = await device();
    await one.connect();
    await one.create();
    await one.service.run();
    await one.connect(await another());
    await one.service.run();
    const status = await one.service.saveSettings({ on_other_server: "go_back" });
    expect(status.remote.url).toBe(remote.url);
    expect(await one.service.run()).toMatchObject({ problem: null });
    expect(deals()).toHaveLength(1);
    expect(one.secrets.all.get("sync-token")).toBe("first-token");
    expect(one.secrets.all.has("sync-token-before")).toBe(false);
  });

  test("S32 the same server at another address or with another token is known by its records", async () => {
    const one = await device();
    await one.connect();
    const id = await one.create();
    await one.service.run();
    await one.service.saveSettings({
      remote_url: remote.url.replace("127.0.0.1", "localhost"),
      token: remote.token,
    });
    await one.edit(id, { title: "Cranes" });
    expect(await one.service.run()).toMatchObject({ problem: null });
    remote.setToken("second-token");
    await one.service.saveSettings({ token: "second-token" });
    expect(await one.service.run()).toMatchObject({ problem: null });
    expect(deals()).toMatchObject([{ title: "Cranes" }]);
  });

  test("S33 another address does not get the token of the one before", async () => {
    const one = await device();
    await one.connect();
    const other = await another({ token: "first-token" });
    await one.service.saveSettings({ remote_url: other.url });
    expect(await one.service.run()).toBeNull();
    expect(await one.service.test({ remote_url: other.url })).toMatchObject({ ok: false });
    expect(await one.service.status()).toMatchObject({ state: "needs_token" });
    expect(other.requests).toEqual([]);
  });

  test("S32 forgetting the server leaves the records", async () => {
    const one = await device();
    await one.connect();
    await one.create();
    await one.service.run();
    await one.service.disconnect();
    expect(await one.service.status()).toMatchObject({
      state: "off",
      is_connected: false,
      remote: { has_token: false },
    });
    expect(one.store.rows("opportunity")).toHaveLength(1);
    expect(one.secrets.all.size).toBe(0);
  });

  test("S32 a server that is connected again after it was disconnected goes on where it stopped", async () => {
    const one = await device();
    await one.connect();
    const [kept, deleted] = [await one.create(), await one.create({ title: "Cranes" })];
    await one.service.run();
    const unsent = await one.create({ title: "Not sent" });
    await one.service.disconnect();
    expect(await one.service.status()).toMatchObject({ pending: 0, oldest_unsent_at: null });
    await one.edit(kept, { title: "Lifts" });
    await one.act({ kind: "remove", resource: "opportunity", id: deleted });
    const made = await one.create({ title: "Made alone" });
    remote.records.create("opportunity", { ...DEAL, title: "Theirs" });
    await one.connect();
    expect(await one.service.run()).toMatchObject({ problem: null });
    const titles = ["Lifts", "Made alone", "Not sent", "Theirs"];
    expect(
      deals()
        .map(({ title }) => String(title))
        .toSorted(),
    ).toEqual(titles);
    const here = one.store.rows("opportunity").map((row) => String(attribute(row, "title")));
    expect(here.toSorted()).toEqual(titles);
    for (const id of [kept, unsent, made]) expect(await one.row("opportunity", id)).toBeDefined();
    expect(await one.service.status()).toMatchObject({ pending: 0, blocked: 0, conflicts: 0 });
  });

  test("S10 S32 a create whose answer was lost is looked for also where the server was disconnected in between", async () => {
    const one = await device();
    await one.connect();
    await one.service.run();
    remote.faults.order({ kind: "drop", when: "after", on: /^POST \/opportunity$/, first: 1 });
    await one.create();
    const held = remote.faults.hold({ on: /^POST \/opportunity$/ });
    const round = one.service.run();
    await held.reached;
    remote.faults.order({ kind: "drop", when: "before", on: /^GET / });
    held.release();
    await round;
    await one.service.disconnect();
    remote.faults.clear();
    expect(deals()).toHaveLength(1);
    await one.connect();
    expect(await one.service.run()).toMatchObject({ problem: null });
    expect(deals()).toHaveLength(1);
    expect(one.store.rows("opportunity")).toHaveLength(1);
  });

  test("S25 S32 what waits for a decision is neither shown nor decided while no server is connected, and asked again afterwards", async () => {
    const one = await device();
    await one.connect();
    const id = await one.create();
    await one.service.run();
    const there = await one.store.known("opportunity", null, 1);
    remote.records.update("opportunity", there[0]?.remote_id ?? "", { title: "Theirs" });
    await one.edit(id, { title: "Mine" });
    await one.service.run();
    expect(await one.service.conflicts()).toHaveLength(1);
    await one.service.disconnect();
    expect(await one.service.conflicts()).toEqual([]);
    expect(await one.service.status()).toMatchObject({ conflicts: 0 });
    expect(await one.service.resolve(id, "theirs")).toEqual({ ok: false, reason: "not_found" });
    await one.connect();
    await one.service.run();
    expect(await one.service.conflicts()).toHaveLength(1);
    expect(deals()).toMatchObject([{ title: "Theirs" }]);
    expect(await one.row("opportunity", id)).toMatchObject({ title: "Mine" });
  });

  test("S32 another server that is connected after the first was disconnected gets everything, once", async () => {
    const one = await device();
    await one.connect();
    await one.create();
    await one.service.run();
    await one.service.disconnect();
    const other = await another();
    await one.connect(other);
    expect(await one.service.run()).toMatchObject({ problem: null });
    await one.service.run();
    expect(deals(other)).toMatchObject([{ title: "Forklifts" }]);
    expect(deals()).toHaveLength(1);
  });
});

describe("a test of a server", () => {
  test("S33 says what is wrong in a word, or what is there", async () => {
    const one = await device();
    remote.seed({ opportunities: 3, prospects: 2 });
    const { url: remote_url, token } = remote;
    expect(await one.service.test({ remote_url, token })).toEqual({
      ok: true,
      counts: { opportunities: 3, prospects: 2 },
    });
    const problemOf = async (settings: { remote_url: string; token: string }) => {
      const result = await one.service.test(settings);
      return result.ok ? null : result.problem.reason;
    };
    expect(await problemOf({ remote_url, token: "wrong" })).toBe("token_refused");
    expect(await problemOf({ remote_url: `${remote_url}/none`, token })).toBe("not_this_api");
    remote.faults.order({ kind: "answer", status: 403, first: 1 });
    expect(await problemOf({ remote_url, token })).toBe("forbidden");
    remote.faults.order({ kind: "html", first: 1 });
    expect(await problemOf({ remote_url, token })).toBe("not_this_api");
    expect(await problemOf({ remote_url: "http://127.0.0.1:9/api/crm", token })).toBe("refused");
    const secure = remote_url.replace("http:", "https:");
    expect(await problemOf({ remote_url: secure, token })).toBe("certificate");
  });
});

describe("what a person decides", () => {
  test("S20 a server that lost most of its records is not believed before a person says so", async () => {
    const one = await device();
    await one.connect();
    for (let n = 0; n < 3; n += 1) await one.create({ title: `Deal ${n}` });
    await one.service.run();
    for (const { id } of deals()) remote.records.remove("opportunity", String(id));
    await one.service.run();
    expect(await one.service.status()).toMatchObject({
      brakes: [{ resource: "opportunity", gone: 3, known: 3 }],
    });
    expect(await one.service.decideBrake("prospect", "believe")).toMatchObject({ ok: false });
    expect(await one.service.decideBrake("opportunity", "offer_again")).toEqual({ ok: true });
    await one.service.run();
    expect(deals()).toHaveLength(3);
    expect(await one.service.status()).toMatchObject({ brakes: [], pending: 0 });
  });

  test("S37 unsent work is in files that the import understands", async () => {
    const one = await device();
    await one.connect();
    const sent = await one.create({ title: "Sent" });
    await one.service.run();
    await one.create({ title: "=Unsent", opportunity_amount: 1_234.5 });
    await one.service.status();
    const files = await one.service.exportUnsent();
    expect(files.map(({ name }) => name)).toEqual(["unsent-opportunities.csv"]);
    const sheet = readSheet(files[0]?.text ?? "", { delimiter: "," });
    expect(sheet.rows).toHaveLength(1);
    expect(files[0]?.text).not.toContain(sent);
    // A spreadsheet shows it as it is, and the import takes the guard away again.
    expect(files[0]?.text).toContain("'=Unsent");
    const labelOf = (resource: Parameters<typeof describeResource>[0], name: string) =>
      describeResource(resource).fields[name]?.label ?? name;
    const lookups = { "opportunity-type": [], "opportunity-lost-reason": [], "sales-stage": [] };
    const mapping = guessMapping("opportunity", profileColumns(sheet), lookups, {
      company: "",
      currency: "USD",
      labelOf,
    });
    expect(Object.keys(mapping.fields)).toEqual(
      expect.arrayContaining(["id", "title", "party_name", "opportunity_amount", "sales_stage"]),
    );
  });
});
