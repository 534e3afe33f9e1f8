import { describe, expect } from "vitest";
import { attribute } from "../../shared/contract/contract.ts";
import { DEAL } from "./deal.ts";
import { MS_PER_DAY, deals, test, writes } from "./service-device.ts";

describe("which server it is", () => {
  test("S32 another server is neither read nor written until the person chooses, and joining merges", async ({
    device,
    another,
  }) => {
    const one = await device();
    const id = await one.connectWithDeal();
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

  test("S32 going back takes the address and the token from before, and nothing is doubled", async ({
    remote,
    device,
    another,
  }) => {
    const one = await device();
    await one.connectWithDeal();
    await one.connect(await another());
    await one.service.run();
    const status = await one.service.saveSettings({ on_other_server: "go_back" });
    expect(status.remote.url).toBe(remote.url);
    expect(await one.service.run()).toMatchObject({ problem: null });
    expect(deals(remote)).toHaveLength(1);
    expect(one.secrets.all.get("sync-token")).toBe("first-token");
    expect(one.secrets.all.has("sync-token-before")).toBe(false);
  });

  test("S32 the same server at another address or with another token is known by its records", async ({
    remote,
    device,
  }) => {
    const one = await device();
    const id = await one.connectWithDeal();
    await one.service.saveSettings({
      remote_url: remote.url.replace("127.0.0.1", "localhost"),
      token: remote.token,
    });
    await one.edit(id, { title: "Cranes" });
    expect(await one.service.run()).toMatchObject({ problem: null });
    remote.setToken("second-token");
    await one.service.saveSettings({ token: "second-token" });
    expect(await one.service.run()).toMatchObject({ problem: null });
    expect(deals(remote)).toMatchObject([{ title: "Cranes" }]);
  });

  test("S32 a server that has one of the records known of it is the same, however many others deleted", async ({
    remote,
    device,
  }) => {
    const one = await device();
    const ids = [await one.connectWithDeal()];
    while (ids.length < 12) ids.push(await one.create());
    await one.service.run();
    const known = await one.store.known("opportunity", null, 100);
    await one.service.disconnect();
    // The second is not among the few that are asked for first.
    for (const [place, { remote_id }] of known.entries())
      if (place !== 1) remote.records.remove("opportunity", remote_id);
    await one.connect();
    expect(await one.service.run()).toMatchObject({ problem: null });
    await one.service.run();
    expect(deals(remote)).toMatchObject([{ id: known[1]?.remote_id }]);
    expect(one.store.rows("opportunity")).toMatchObject([{ id: known[1]?.id }]);
  });

  test("S33 another address does not get the token of the one before", async ({
    device,
    another,
  }) => {
    const one = await device();
    await one.connect();
    const other = await another({ token: "first-token" });
    await one.service.saveSettings({ remote_url: other.url });
    expect(await one.service.run()).toBeNull();
    expect(await one.service.test({ remote_url: other.url })).toMatchObject({ ok: false });
    expect(await one.service.status()).toMatchObject({ state: "needs_token" });
    expect(other.requests).toEqual([]);
  });

  test("S32 forgetting the server leaves the records", async ({ device }) => {
    const one = await device();
    await one.connectWithDeal();
    await one.service.disconnect();
    expect(await one.service.status()).toMatchObject({
      state: "off",
      is_connected: false,
      remote: { has_token: false },
    });
    expect(one.store.rows("opportunity")).toHaveLength(1);
    expect(one.secrets.all.size).toBe(0);
  });

  test("S32 a server that is connected again after it was disconnected goes on where it stopped", async ({
    remote,
    device,
  }) => {
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
      deals(remote)
        .map(({ title }) => String(title))
        .toSorted(),
    ).toEqual(titles);
    const here = one.store.rows("opportunity").map((row) => String(attribute(row, "title")));
    expect(here.toSorted()).toEqual(titles);
    for (const id of [kept, unsent, made]) expect(await one.row("opportunity", id)).toBeDefined();
    expect(await one.service.status()).toMatchObject({ pending: 0, blocked: 0, conflicts: 0 });
  });

  test("S10 S32 a create whose answer was lost is looked for also where the server was disconnected in between", async ({
    remote,
    device,
  }) => {
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
    expect(deals(remote)).toHaveLength(1);
    await one.connect();
    expect(await one.service.run()).toMatchObject({ problem: null });
    expect(deals(remote)).toHaveLength(1);
    expect(one.store.rows("opportunity")).toHaveLength(1);
  });

  test("S25 S32 what waits for a decision is neither shown nor decided while no server is connected, and asked again afterwards", async ({
    remote,
    device,
  }) => {
    const one = await device();
    const id = await one.connectWithDeal();
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
    expect(deals(remote)).toMatchObject([{ title: "Theirs" }]);
    expect(await one.row("opportunity", id)).toMatchObject({ title: "Mine" });
  });

  test("S32 another server that is connected after the first was disconnected gets everything, once", async ({
    remote,
    device,
    another,
  }) => {
    const one = await device();
    await one.connectWithDeal();
    await one.service.disconnect();
    const other = await another();
    await one.connect(other);
    expect(await one.service.run()).toMatchObject({ problem: null });
    await one.service.run();
    expect(deals(other)).toMatchObject([{ title: "Forklifts" }]);
    expect(deals(remote)).toHaveLength(1);
  });
});
