import { describe, expect } from "vitest";
import { guessMapping } from "../../shared/import/guess.ts";
import { profileColumns } from "../../shared/import/profile.ts";
import { readSheet } from "../../shared/import/sheet.ts";
import { describe as describeResource } from "../../shared/contract/contract.ts";
import { NOON, deals, test } from "./service-device.ts";

describe("what sync says of itself", () => {
  test("S36 what waits is counted before anything was sent, and gone when it was", async ({
    remote,
    device,
  }) => {
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
    expect(deals(remote)).toMatchObject([{ title: "Forklifts" }]);
  });

  test("S36 a change that is older than a day is said", async ({ device }) => {
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

  test("S36 a queue that does not move, although rounds come through, is said", async ({
    device,
  }) => {
    let isStuck = false;
    const one = await device((store) => ({
      async sync(commands, context) {
        const isPlan = commands.some(({ kind }) => kind === "plan");
        return isStuck && isPlan
          ? [{ kind: "planned", pending: [] }]
          : store.sync(commands, context);
      },
    }));
    await one.connectWithDeal();
    isStuck = true;
    await one.create();
    await one.service.run();
    expect(await one.service.status()).toMatchObject({ pending: 1, stuck: null });
    for (let round = 0; round < 3; round += 1) await one.service.run();
    expect(await one.service.status()).toMatchObject({ stuck: "not_moving" });
  });

  test("S36 what waits for a person's decision, or for what was refused, is no queue that does not move", async ({
    remote,
    device,
  }) => {
    const one = await device();
    const id = await one.connectWithDeal();
    const addItem = (opportunity_id: string) =>
      one.act({
        kind: "create",
        resource: "opportunity-item",
        body: { opportunity_id, qty: 1, rate: 1, item_name: "X" },
      });
    const fiveRounds = async () => {
      for (let round = 0; round < 5; round += 1) await one.service.run();
    };
    remote.faults.order({ kind: "refuse", field: "title", value: "Cranes", error: "no" });
    const refused = await one.create({ title: "Cranes" });
    await addItem(refused);
    await fiveRounds();
    expect(await one.service.status()).toMatchObject({ blocked: 1, pending: 1, stuck: null });
    await one.edit(refused, { title: "Lifts" });
    await addItem(id);
    await one.service.run();
    expect(await one.service.status()).toMatchObject({ blocked: 0, pending: 0 });

    const there = deals(remote).find(({ title }) => title === "Forklifts");
    remote.records.update("opportunity", String(there?.["id"]), { title: "Ramps" });
    await one.act({ kind: "remove", resource: "opportunity", id });
    await fiveRounds();
    expect(await one.service.status()).toMatchObject({ conflicts: 1, pending: 1, stuck: null });
  });

  test("S36 windows are told of a round and of its end, and the last rounds are kept", async ({
    device,
  }) => {
    const one = await device();
    await one.connect();
    await one.service.run();
    one.clock.pass(1_000);
    await expect.poll(() => one.told.at(-1)?.state).toBe("idle");
    await one.service.run();
    expect(one.service.log()).toHaveLength(2);
    expect(one.service.log()[0]).toMatchObject({ depth: "complete", problem: null });
  });

  test("S33 the token is in the secrets, and in nothing that is said, kept or logged", async ({
    remote,
    device,
  }) => {
    const one = await device();
    const said: unknown[] = [await one.connect()];
    remote.setToken("changed");
    said.push(await one.service.run(), await one.service.status(), one.service.log(), one.told);
    said.push(await one.service.test({}), one.settings, one.logged);
    expect(one.secrets.all.get("sync-token")).toBe("first-token");
    expect(JSON.stringify(said)).not.toContain("first-token");
  });
});

describe("a test of a server", () => {
  test("S33 says what is wrong in a word, or what is there", async ({ remote, device }) => {
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
  test("S20 a server that lost most of its records is not believed before a person says so", async ({
    remote,
    device,
  }) => {
    const one = await device();
    await one.connect();
    for (let n = 0; n < 3; n += 1) await one.create({ title: `Deal ${n}` });
    await one.service.run();
    for (const { id } of deals(remote)) remote.records.remove("opportunity", String(id));
    await one.service.run();
    expect(await one.service.status()).toMatchObject({
      brakes: [{ resource: "opportunity", gone: 3, known: 3 }],
    });
    expect(await one.service.decideBrake("prospect", "believe")).toMatchObject({ ok: false });
    expect(await one.service.decideBrake("opportunity", "offer_again")).toEqual({ ok: true });
    await one.service.run();
    expect(deals(remote)).toHaveLength(3);
    expect(await one.service.status()).toMatchObject({ brakes: [], pending: 0 });
  });

  test("S37 unsent work is in files that the import understands", async ({ device }) => {
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
