import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryStore, type MemoryStore } from "../support/memory-store.ts";
import { DEAL } from "./deal.ts";
import { remoteRow, syncDevice, type SyncDevice } from "./sync-device.ts";

const DEALS = { resource: "opportunity" } as const;
const ITEMS = "opportunity-item";
const LINKS = "prospect-opportunity";
const ACME = { company_name: "Acme", company: "Example Corp" };

/** What runs of test/sim found where rows belong to one record and point at another, each as small as it gets. */
describe("found by simulation, of rows and what they point at", () => {
  let device: SyncDevice;
  let memory: MemoryStore;
  beforeEach(async () => {
    memory = await createMemoryStore();
    device = syncDevice(memory);
    await device.connected();
  });

  const deals = (...ids: readonly string[]) => {
    const rows = ids.map((id) => remoteRow(id, DEAL));
    return device.sync({ kind: "apply", resource: "opportunity", rows });
  };

  const itemsOf = (deal: string, ...ids: readonly string[]) =>
    device.sync({
      kind: "apply_children",
      resource: ITEMS,
      parent_id: deal,
      rows: ids.map((id) => remoteRow(id, { opportunity_id: deal, item_name: id, rate: 1 })),
      gone: [],
    });

  const prospectWithLinks = async (...opportunities: readonly string[]) => {
    const prospect = remoteRow("acme", ACME);
    await device.sync({ kind: "apply", resource: "prospect", rows: [prospect] });
    await device.sync({
      kind: "apply_children",
      resource: LINKS,
      parent_id: "acme",
      rows: opportunities.map((opportunity) =>
        remoteRow(`link to ${opportunity}`, { prospect_id: "acme", opportunity }),
      ),
      gone: [],
    });
  };

  test("S6 an order does not wait for a row whose opportunity the server refused", async () => {
    await deals("one", "two");
    await prospectWithLinks("one", "two");
    const body = { ...DEAL, opportunity_from: "Prospect" };
    const refused = await device.act({ kind: "create", resource: "opportunity", body });
    await device.plan();
    const why = { status: 422, message: "no", fields: [] };
    await device.sync({ kind: "block", id: refused, ...why });
    const page = await device.store.list(LINKS, { parent_id: "acme", limit: 10, offset: 0 });
    const ids = page.ok ? page.value.data.map(({ id }) => id).toReversed() : [];
    expect(ids).toHaveLength(3);
    await device.act({ kind: "reorder", resource: LINKS, parent_id: "acme", ids });
    expect(await device.plan()).toMatchObject([
      { kind: "reorder", remote_ids: ["link to two", "link to one"] },
    ]);
  });

  test("S2 a row points once more at an opportunity that was given to the server again", async () => {
    await deals("deal");
    await prospectWithLinks("deal");
    const changed = { kind: "update", resource: "opportunity", id: "deal" } as const;
    await device.act({ ...changed, body: { title: "mine" } });
    await device.plan();
    await device.sync({ kind: "gone", resource: "opportunity", remote_ids: ["deal"] });
    await device.decide({ kind: "resolve", id: "deal", choice: "mine" });
    const [create] = await device.plan();
    await device.answer(create, "deal again");
    expect(await device.plan()).toMatchObject([
      { kind: "update", id: "link to deal", patch: { opportunity: "deal again" } },
    ]);
    // Before it is sent, others change the row, which still points at what is gone there.
    await device.sync({
      kind: "apply_children",
      resource: LINKS,
      parent_id: "acme",
      rows: [remoteRow("link to deal", { prospect_id: "acme", opportunity: "deal", amount: 7 })],
      gone: [],
    });
    expect(await device.plan()).toMatchObject([{ patch: { opportunity: "deal again" } }]);
  });

  test("S26 rows that others put into a record deleted here go with it, and come back with it", async () => {
    await deals("deal", "other");
    await itemsOf("other", "a", "b");
    await device.act({ kind: "remove", resource: "opportunity", id: "deal" });
    await device.plan();
    await itemsOf("deal", "a");
    expect(await device.row(ITEMS, "a")).toBeUndefined();
    expect(await device.row(ITEMS, "b")).toMatchObject({ idx: 1 });
    await device.sync({ kind: "contest", id: "deal" });
    await device.decide({ kind: "resolve", id: "deal", choice: "theirs" });
    expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "deal" });
  });

  test("S26 a row whose answer shows that others put it into a record deleted here goes with that", async () => {
    await deals("deal", "other");
    await itemsOf("other", "a");
    await device.act({ kind: "remove", resource: "opportunity", id: "deal" });
    await device.act({ kind: "update", resource: ITEMS, id: "a", body: { qty: 7 } });
    const update = (await device.plan()).find(({ id }) => id === "a");
    await device.answer(update, "a", { opportunity_id: "deal" });
    expect(await device.row(ITEMS, "a")).toBeUndefined();
  });

  test("S26 a row with something unsent does not follow into a record deleted here, and is not sent back", async () => {
    await deals("deal", "other");
    await itemsOf("other", "a");
    await device.act({ kind: "remove", resource: "opportunity", id: "deal" });
    await device.act({ kind: "update", resource: ITEMS, id: "a", body: { qty: 7 } });
    await itemsOf("deal", "a");
    expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "other", qty: 7 });
    const update = (await device.plan()).find(({ id }) => id === "a");
    expect(update).toMatchObject({ patch: { qty: 7 }, parent: { id: "other" } });
  });

  test("S26 a row that was moved here only just now is not deleted with the record it left", async () => {
    await deals("deal", "other");
    await itemsOf("deal", "a");
    const merge = { kind: "merge", resource: "opportunity", id: "other", body: {} } as const;
    await device.act({ ...merge, other_id: "deal" });
    await itemsOf("deal", "a");
    expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "other" });
  });

  test("S26 rows taken out of a record that was deleted there are asked about once it is deleted here", async () => {
    await deals("deal", "other");
    await itemsOf("deal", "a");
    const body = { title: "mine" };
    await device.act({ kind: "update", resource: "opportunity", id: "deal", body });
    await device.plan();
    await device.sync({ kind: "gone", resource: "opportunity", remote_ids: ["deal"] });
    const merge = { kind: "merge", resource: "opportunity", id: "other", body: {} } as const;
    await device.act({ ...merge, other_id: "deal" });
    await device.plan();
    const [asked] = await device.store.marked("conflict", null, 10);
    expect(asked?.sync).toMatchObject({ id: "a", conflict: { kind: "deleted_there" } });
    await device.decide({ kind: "resolve", id: "a", choice: "mine" });
    const create = (await device.plan()).find(({ id }) => id === "a");
    expect(create).toMatchObject({ kind: "create", body: { opportunity_id: "other" } });
  });

  test("S13 discarding a refused move brings the record back that the row was in", async () => {
    await deals("deal", "other");
    await itemsOf("deal", "a");
    const merge = { kind: "merge", resource: "opportunity", id: "other", body: {} } as const;
    await device.act({ ...merge, other_id: "deal" });
    await device.plan();
    await device.sync({ kind: "block", id: "a", status: 422, message: "no", fields: [] });
    await device.decide({ kind: "unblock", id: "a", action: "discard" });
    expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "deal" });
    expect(await device.row("opportunity", "deal")).toMatchObject({ title: "Forklifts" });
    expect((await device.plan()).map(({ id }) => id)).toEqual([]);
  });

  test("S26 what was changed only just now is asked about where it was deleted there", async () => {
    await deals("deal", "other");
    await itemsOf("other", "a");
    const body = { title: "mine" };
    await device.act({ kind: "update", resource: "opportunity", id: "deal", body });
    await device.act({ kind: "update", resource: ITEMS, id: "a", body: { qty: 7 } });
    await device.sync({ kind: "gone", resource: "opportunity", remote_ids: ["deal", "other"] });
    const asked = await device.store.marked("conflict", null, 10);
    expect(asked.map(({ sync: { id } }) => id)).toEqual(["deal", "other"]);
    expect(await device.store.trash()).toEqual([]);
  });

  test("S18 a row that its list was without is there where it was found in another list meanwhile", async () => {
    await deals("deal", "other");
    await itemsOf("deal", "a");
    await device.act({ kind: "update", resource: ITEMS, id: "a", body: { qty: 7 } });
    await device.plan();
    await itemsOf("other", "a");
    const gone = { kind: "gone", resource: ITEMS, remote_ids: ["a"], parent_id: "deal" } as const;
    await device.sync(gone);
    expect(await device.store.marked("conflict", null, 10)).toEqual([]);
    expect(await device.plan()).toMatchObject([{ id: "a", parent: { id: "other" } }]);
  });

  const theirDeal = remoteRow("deal", { ...DEAL, title: "theirs" });
  const applyTheirs = () => device.sync({ kind: "apply", ...DEALS, rows: [theirDeal] });

  test.each([
    [
      "seemed to be deleted there",
      () => device.sync({ kind: "gone", ...DEALS, remote_ids: ["deal"] }),
      applyTheirs,
    ],
    [
      "was deleted here",
      () => device.act({ kind: "remove", ...DEALS, id: "deal" }),
      () => device.act({ kind: "revert", changes: [...(memory.log.at(-1)?.changes ?? [])] }),
    ],
  ])(
    "S25 what was undecided of a record that %s is so again when it is back",
    async (_, leave, comeBack) => {
      await deals("deal");
      await device.act({ kind: "update", ...DEALS, id: "deal", body: { title: "mine" } });
      await device.plan();
      await applyTheirs();
      await leave();
      await device.plan();
      await comeBack();
      expect(await device.plan()).toEqual([]);
      const [asked] = await device.store.marked("conflict", null, 10);
      const title = { base: "Forklifts", theirs: "theirs" };
      expect(asked?.sync.conflict).toEqual({ kind: "fields", fields: { title } });
      expect(await device.row("opportunity", "deal")).toMatchObject({ title: "mine" });
    },
  );

  const mergeInto = (id: string, other_id: string) =>
    device.act({ kind: "merge", resource: "opportunity", id, other_id, body: {} });

  test.each([
    ["mine", "mine here"],
    ["theirs", "theirs"],
  ] as const)(
    "S24 a row that both moved is asked about, and %s goes where it is to",
    async (choice, owner) => {
      await deals("deal", "mine here", "theirs");
      await itemsOf("deal", "a");
      await mergeInto("mine here", "deal");
      await device.plan();
      await itemsOf("theirs", "a");
      const [asked] = await device.store.marked("conflict", null, 10);
      const opportunity_id = { base: "deal", theirs: "theirs" };
      expect(asked?.sync.conflict).toEqual({ kind: "fields", fields: { opportunity_id } });
      expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "mine here" });
      expect((await device.plan()).filter(({ id }) => id === "a")).toEqual([]);
      await device.decide({ kind: "resolve", id: "a", choice });
      expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: owner, idx: 1 });
      const patches = (await device.plan()).filter(({ id }) => id === "a");
      expect(patches).toMatchObject(
        choice === "mine" ? [{ patch: { opportunity_id: owner } }] : [],
      );
    },
  );

  test("S26 a row that is to be where others put it brings that record back, which was deleted here meanwhile", async () => {
    await deals("deal", "mine here", "theirs");
    await itemsOf("deal", "a");
    await mergeInto("mine here", "deal");
    await device.plan();
    await itemsOf("theirs", "a");
    await device.act({ kind: "remove", resource: "opportunity", id: "theirs" });
    await device.plan();
    const nowhere = { opportunity_id: { value: "nowhere" } };
    expect(await device.decide({ kind: "resolve", id: "a", choice: nowhere })).toMatchObject({
      reason: "invalid_value",
    });
    await device.decide({ kind: "resolve", id: "a", choice: "theirs" });
    expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "theirs" });
    expect(await device.row("opportunity", "theirs")).toBeDefined();
  });

  test("S12 a move that the server did not carry out is in conflict with it", async () => {
    await deals("deal", "other");
    await itemsOf("deal", "a");
    await mergeInto("other", "deal");
    await device.act({ kind: "revert", changes: dealsBack() });
    const update = (await device.plan()).find(({ id }) => id === "a");
    await device.answer(update, "a", { opportunity_id: "deal" });
    const [asked] = await device.store.marked("conflict", null, 10);
    const opportunity_id = { base: "deal", theirs: "deal" };
    expect(asked?.sync.conflict).toEqual({ kind: "fields", fields: { opportunity_id } });
    expect(await device.row(ITEMS, "a")).toMatchObject({ opportunity_id: "other" });
  });

  /** What brings the merged record back, and leaves its rows where they are. */
  const dealsBack = () =>
    (memory.log.at(-1)?.changes ?? []).filter(({ id, after }) => id === "deal" && after === null);
});
