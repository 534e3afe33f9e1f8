import { expect, test } from "vitest";
import { hostEvents, hostProcedures as all } from "../shared/bridge/procedures.ts";
import { connectPeer } from "../shared/bridge/rpc.ts";
import type { Command } from "../shared/command.ts";
import { packRow } from "../shared/contract/packed-row.ts";
import { StoreUnavailable } from "../shared/store.ts";
import { channelPair } from "../test/support/channel-pair.ts";
import { createMemoryStore, type MemoryStore } from "../test/support/memory-store.ts";
import { createMirror, type Mirror } from "./mirror.ts";

/** What the mirror asks for. */
const hostProcedures = {
  "store.write": all["store.write"],
  "store.snapshot": all["store.snapshot"],
};

const user = { actor: { kind: "user" } } as const;
const createDeal: Command = {
  kind: "create",
  resource: "opportunity",
  body: {
    opportunity_from: "Prospect",
    party_name: "Acme",
    company: "Us",
    transaction_date: "2024-01-15",
  },
};

/** A data host over the memory store that speaks the real bridge; `duringSnapshot` runs before each answer. */
function connectHost(store: MemoryStore, mirror: Mirror, duringSnapshot = async () => {}) {
  const [hostEnd, mainEnd] = channelPair();
  let told = store.log.length;
  const tell = () => {
    const fresh = store.log.slice(told);
    told = store.log.length;
    if (fresh.length > 0) host.emit("store.changed", fresh);
  };
  const host = connectPeer(hostEnd, {
    answers: hostProcedures,
    handlers: {
      "store.write": async ({ commands, context }) => {
        const outcomes = await store.write(commands, context);
        tell();
        return outcomes;
      },
      "store.snapshot": async ({ resource, after, limit }) => {
        const rows = store
          .rows(resource)
          .map(packRow)
          .filter(({ id }) => id > (after ?? ""))
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, limit);
        await duringSnapshot();
        tell();
        return rows;
      },
    },
    asks: {},
    hears: {},
    listeners: {},
    says: hostEvents,
  });
  const main = connectPeer(mainEnd, {
    answers: {},
    handlers: {},
    asks: all,
    hears: hostEvents,
    listeners: {
      "store.changed": (entries) => mirror.follow(entries),
      "host.ready": () => {},
      "host.failed": () => {},
      "host.held": () => {},
      "table.changed": () => {},
    },
    says: {},
  });
  return { ...main, tell };
}

async function allOf(store: MemoryStore | Mirror) {
  const pages = await Promise.all([
    store.list("opportunity", { limit: 1_000, offset: 0 }),
    store.list("prospect", { limit: 1_000, offset: 0 }),
    store.list("sales-stage", { limit: 3, offset: 2 }),
  ]);
  return pages.map((page) => page.ok && page.value);
}

test("the mirror answers what the store holds, page for page", async () => {
  const store = await createMemoryStore();
  await store.write(Array<Command>(50).fill(createDeal), user);
  const mirror = createMirror();
  await mirror.attach(connectHost(store, mirror));
  expect(await allOf(mirror)).toEqual(await allOf(store));
});

test("a write that has been answered is seen by the next read", async () => {
  const store = await createMemoryStore();
  const mirror = createMirror();
  await mirror.attach(connectHost(store, mirror));
  const [made] = await mirror.write([createDeal], user);
  const id = made?.ok && made.value.kind === "record" ? made.value.row.id : "";
  expect(await mirror.get("opportunity", id)).toMatchObject({ ok: true });
  await mirror.write(
    [{ kind: "update", resource: "opportunity", id, body: { city: "Bonn" } }],
    user,
  );
  expect(await mirror.get("opportunity", id)).toMatchObject({ value: { city: "Bonn" } });
  await mirror.write([{ kind: "remove", resource: "opportunity", id }], user);
  expect(await mirror.get("opportunity", id)).toMatchObject({ ok: false });
});

test("writes made by windows while the mirror is being filled are not lost", async () => {
  const store = await createMemoryStore();
  await store.write([createDeal], user);
  const mirror = createMirror();
  const host = connectHost(store, mirror, async () => {
    const prospect = { company_name: "Acme", company: "Us" };
    await store.write([{ kind: "create", resource: "prospect", body: prospect }, createDeal], user);
  });
  await mirror.attach(host);
  await mirror.write([createDeal], user);
  expect(await allOf(mirror)).toEqual(await allOf(store));
});

test("what was changed since an instant is listed as the store lists it, also after it was first asked for", async () => {
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 0, 15, 9, (minute += 1))).toISOString();
  const store = await createMemoryStore({ now });
  for (let count = 0; count < 40; count += 1) await store.write([createDeal], user);
  const mirror = createMirror();
  await mirror.attach(connectHost(store, mirror));
  const ids = store.rows("opportunity").map(({ id }) => id);
  const since = (at: number, limit = 7, offset = 0) => ({
    limit,
    offset,
    updated_since: new Date(Date.UTC(2026, 0, 15, 9, at)).toISOString(),
  });
  const expectAlike = async () => {
    for (const query of [since(0), since(minute - 2), since(minute - 9, 3, 2), since(minute + 1)])
      expect(await mirror.list("opportunity", query)).toEqual(
        await store.list("opportunity", query),
      );
  };
  await expectAlike();
  const before = minute;
  for (const id of [ids[3], ids[30], ids[3]])
    await mirror.write(
      [{ kind: "update", resource: "opportunity", id: id ?? "", body: { city: "Bonn" } }],
      user,
    );
  await mirror.write([{ kind: "remove", resource: "opportunity", id: ids[5] ?? "" }], user);
  await expectAlike();
  expect(await mirror.list("opportunity", since(before + 1))).toMatchObject({
    value: { data: [{ id: ids[30] }, { id: ids[3] }] },
  });
});

test("children are listed by idx, and follow a reorder and their parent's removal", async () => {
  const store = await createMemoryStore();
  const mirror = createMirror();
  await mirror.attach(connectHost(store, mirror));
  const [made] = await mirror.write([createDeal], user);
  const parent_id = made?.ok && made.value.kind === "record" ? made.value.row.id : "";
  const items = ["a", "b", "c"].map((item_name): Command => {
    const body = { opportunity_id: parent_id, item_name };
    return { kind: "create", resource: "opportunity-item", body };
  });
  const ids = (await mirror.write(items, user)).map((outcome) =>
    outcome.ok && outcome.value.kind === "record" ? outcome.value.row.id : "",
  );
  const reorder = { kind: "reorder", resource: "opportunity-item", parent_id } as const;
  await mirror.write([{ ...reorder, ids: ids.toReversed() }], user);
  const query = { limit: 2, offset: 1, parent_id };
  expect(await mirror.list("opportunity-item", query)).toMatchObject({
    value: { data: [{ item_name: "b" }, { item_name: "a" }], has_more: false, total: 3 },
  });
  await mirror.write([{ kind: "remove", resource: "opportunity", id: parent_id }], user);
  expect(await mirror.list("opportunity-item", query)).toMatchObject({
    ok: false,
    refusal: { kind: "not_found", resource: "opportunity" },
  });
});

test("without a host every call says that it is unavailable, and a new host brings all back", async () => {
  const store = await createMemoryStore();
  const mirror = createMirror();
  const query = { limit: 1, offset: 0 };
  await expect(mirror.list("opportunity", query)).rejects.toMatchObject({ reason: "starting" });
  await mirror.attach(connectHost(store, mirror));
  mirror.detach("host_lost");
  await expect(mirror.get("opportunity", "x")).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(mirror.write([createDeal], user)).rejects.toMatchObject({ reason: "host_lost" });
  await store.write([createDeal], user);
  await mirror.attach(connectHost(store, mirror));
  expect(await allOf(mirror)).toEqual(await allOf(store));
});

test("a host that is lost while it is read does not become the mirror's", async () => {
  const store = await createMemoryStore();
  const mirror = createMirror();
  const host = connectHost(store, mirror, async () => mirror.detach("host_lost"));
  await expect(mirror.attach(host)).rejects.toMatchObject({ reason: "host_lost" });
  await expect(mirror.get("opportunity", "x")).rejects.toMatchObject({ reason: "host_lost" });
});
