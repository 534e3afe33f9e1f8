import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryStore } from "../support/memory-store.ts";
import { created, DEAL } from "./deal.ts";
import { remoteRow, syncDevice, type SyncDevice } from "./sync-device.ts";

const ITEMS = "opportunity-item";

/** What runs of test/sim found, each as small as it gets. */
describe("found by simulation", () => {
  let device: SyncDevice;
  beforeEach(async () => {
    device = syncDevice(await createMemoryStore());
    await device.connected();
  });

  const listed = async (ids: readonly string[], gone: readonly string[] = []) => {
    const [done] = await device.sync({
      kind: "apply_children",
      resource: ITEMS,
      parent_id: "deal",
      rows: ids.map((id) =>
        remoteRow(id, { opportunity_id: "deal", item_name: id, qty: 1, rate: 1 }),
      ),
      gone: [...gone],
    });
    return done;
  };

  const sharedDeal = () =>
    device.sync({ kind: "apply", resource: "opportunity", rows: [remoteRow("deal", DEAL)] });

  const itemsInOrder = async () => {
    const page = await device.store.list(ITEMS, { parent_id: "deal", limit: 10, offset: 0 });
    return page.ok ? page.value.data.map(({ id }) => id) : [];
  };

  test("S11 what was filled in after a create was sent stays unsent when its lost row is found", async () => {
    const id = await created(device);
    const [pending] = await device.plan();
    if (pending?.kind !== "create") throw new Error("no create");
    const { body } = pending;
    await device.sync({ kind: "begin", id, op_id: "op", body, server_time: null });
    const filled = { territory: "North", opportunity_amount: 900 };
    await device.act({ kind: "update", resource: "opportunity", id, body: filled });
    const found = remoteRow("r1", { ...body, territory: null, opportunity_amount: null });
    await device.sync({ kind: "apply", resource: "opportunity", rows: [found] });
    expect(await device.row("opportunity", id)).toMatchObject(filled);
    expect(await device.plan()).toMatchObject([{ kind: "update", id, patch: filled }]);
  });

  test("S27 an order does not wait for a row that a person must decide about", async () => {
    await sharedDeal();
    await listed(["a", "b", "c"]);
    await device.act({ kind: "update", resource: ITEMS, id: "a", body: { item_name: "mine" } });
    await device.plan();
    await listed(["b", "c"]);
    await listed(["b", "c"], ["a"]);
    await device.act({ kind: "reorder", resource: ITEMS, parent_id: "deal", ids: ["c", "a", "b"] });
    expect(await device.plan()).toMatchObject([{ kind: "reorder", remote_ids: ["c", "b"] }]);
  });

  test("S27 an order names rows that were deleted here and are still there", async () => {
    await sharedDeal();
    await listed(["a", "b", "c"]);
    await device.act({ kind: "remove", resource: ITEMS, id: "b" });
    await device.act({ kind: "reorder", resource: ITEMS, parent_id: "deal", ids: ["c", "a"] });
    const order = (await device.plan()).find(({ kind }) => kind === "reorder");
    expect(order).toMatchObject({ remote_ids: expect.arrayContaining(["a", "b", "c"]) });
  });

  test("S26 a row that is put back brings the record along that was deleted after it", async () => {
    await sharedDeal();
    await listed(["a", "b"]);
    await device.act({ kind: "remove", resource: ITEMS, id: "a" });
    await device.plan();
    await device.sync({
      kind: "apply_children",
      resource: ITEMS,
      parent_id: "deal",
      rows: ["a", "b"].map((id) =>
        remoteRow(id, { opportunity_id: "deal", item_name: `${id}, theirs`, qty: 1, rate: 1 }),
      ),
      gone: [],
    });
    await device.act({ kind: "remove", resource: "opportunity", id: "deal" });
    await device.plan();
    await device.decide({ kind: "resolve", id: "a", choice: "theirs" });
    expect(await device.row("opportunity", "deal")).toMatchObject({ title: "Forklifts" });
    expect(await itemsInOrder()).toEqual(["a", "b"]);
  });

  test("S11 a create that was found meanwhile is not taken for a second row of the server", async () => {
    const id = await created(device);
    const [pending] = await device.plan();
    if (pending?.kind !== "create") throw new Error("no create");
    const { body } = pending;
    await device.sync({ kind: "begin", id, op_id: "op", body, server_time: null });
    await device.sync({ kind: "apply", resource: "opportunity", rows: [remoteRow("r1", body)] });
    const answer = { kind: "acknowledge", id, sent: body, row: remoteRow("r2", body) } as const;
    expect(await device.sync(answer)).toMatchObject([{ kind: "refused" }]);
    expect(await device.store.known("opportunity", null, 10)).toMatchObject([
      { id, remote_id: "r1" },
    ]);
  });

  test("S28 the server's sums are taken again once nothing of the items is unsent", async () => {
    const euros = { ...DEAL, currency: "EUR", total: 4, base_total: 5 };
    await device.sync({ kind: "apply", resource: "opportunity", rows: [remoteRow("deal", euros)] });
    const item = { opportunity_id: "deal", item_name: "a", qty: 1, rate: 4, amount: 4 };
    const list = {
      kind: "apply_children",
      resource: ITEMS,
      parent_id: "deal",
      rows: [remoteRow("a", item)],
      gone: [],
    } as const;
    await device.sync(list);
    await device.act({ kind: "update", resource: ITEMS, id: "a", body: { item_name: "b" } });
    await device.act({
      kind: "update",
      resource: "opportunity",
      id: "deal",
      body: { currency: "USD" },
    });
    await device.act({
      kind: "update",
      resource: "opportunity",
      id: "deal",
      body: { currency: "EUR" },
    });
    expect(await device.row("opportunity", "deal")).toMatchObject({ base_total: null });
    await device.act({ kind: "update", resource: ITEMS, id: "a", body: { item_name: "a" } });
    await device.plan();
    await device.sync(list);
    expect(await device.row("opportunity", "deal")).toMatchObject({ base_total: 5 });
  });

  test("S28 an amount that others took away leaves none in the company's currency", async () => {
    const worth = { ...DEAL, total: 0, opportunity_amount: 115, base_opportunity_amount: 115 };
    await device.sync({ kind: "apply", resource: "opportunity", rows: [remoteRow("deal", worth)] });
    const without = { ...worth, opportunity_amount: null, base_opportunity_amount: null };
    const rows = [remoteRow("deal", without)];
    await device.sync({ kind: "apply", resource: "opportunity", rows });
    expect(await device.row("opportunity", "deal")).toMatchObject({
      opportunity_amount: null,
      base_opportunity_amount: null,
    });
  });

  test("S28 items have the server's amounts again once their opportunity is sent", async () => {
    const dollars = { ...DEAL, currency: "USD", total: 4, base_total: 4 };
    const rows = [remoteRow("deal", dollars)];
    await device.sync({ kind: "apply", resource: "opportunity", rows });
    const amounts = { amount: 4, base_amount: 4, base_rate: 4 };
    const item = { opportunity_id: "deal", item_name: "a", qty: 1, rate: 4, ...amounts };
    await device.sync({
      kind: "apply_children",
      resource: ITEMS,
      parent_id: "deal",
      rows: [remoteRow("a", item)],
      gone: [],
    });
    const body = { currency: "EUR" };
    await device.act({ kind: "update", resource: "opportunity", id: "deal", body });
    expect(await device.row(ITEMS, "a")).toMatchObject({ base_amount: null });
    const [pending] = await device.plan();
    await device.answer(pending, "deal");
    expect(await device.row(ITEMS, "a")).toMatchObject(amounts);
  });

  test("S7 a row whose create was begun is forgotten with a record that is neither here nor there", async () => {
    await sharedDeal();
    const body = { opportunity_id: "deal", item_name: "new", qty: 1, rate: 1 };
    const id = await device.act({ kind: "create", resource: ITEMS, body });
    await device.plan();
    await device.sync({ kind: "begin", id, op_id: "op", body, server_time: null });
    await device.act({ kind: "update", resource: "opportunity", id: "deal", body: { title: "x" } });
    await device.plan();
    await device.sync({ kind: "gone", resource: "opportunity", remote_ids: ["deal"] });
    await device.act({ kind: "remove", resource: "opportunity", id: "deal" });
    expect(await device.plan()).toEqual([]);
    expect((await device.store.meta()).counts).toMatchObject({ waiting: 0, attempted: 0 });
  });

  test("S8 a row that went from a deleted record to another one is merged, and its move is sent", async () => {
    const rows = [remoteRow("deal", DEAL), remoteRow("other", DEAL)];
    await device.sync({ kind: "apply", resource: "opportunity", rows });
    await listed(["a", "b"]);
    const merge = {
      kind: "merge",
      resource: "opportunity",
      id: "other",
      other_id: "deal",
    } as const;
    await device.act({ ...merge, body: {} });
    await device.plan();
    const changed = { opportunity_id: "deal", item_name: "a", qty: 7, rate: 1 };
    const row = remoteRow("a", changed);
    await device.sync({
      kind: "apply_children",
      resource: ITEMS,
      parent_id: "deal",
      rows: [row],
      gone: [],
    });
    expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "other", qty: 7 });
    const moved = (await device.plan()).find(({ id }) => id === "a");
    expect(moved).toMatchObject({ kind: "update", hash: row.hash });
  });
});
