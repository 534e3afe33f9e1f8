import { expect, test } from "vitest";
import type { ResourceName, Row } from "../contract/contract.ts";
import type { Command } from "../command.ts";
import type { CrmStore } from "../store.ts";
import { createMemoryStore } from "../../test/support/memory-store.ts";

const user = { actor: { kind: "user" } } as const;

async function done(store: CrmStore, command: Command): Promise<Readonly<Record<string, unknown>>> {
  const [outcome] = await store.write([command], user);
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  return "row" in outcome.value ? outcome.value.row : { ...outcome.value };
}

const create = (store: CrmStore, resource: ResourceName, body: object) =>
  done(store, { kind: "create", resource, body });

const deal = {
  opportunity_from: "Prospect",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2024-01-15",
};

async function children<R extends "prospect-opportunity" | "opportunity-lost-reason-detail">(
  store: CrmStore,
  resource: R,
  parent_id: string,
): Promise<readonly Row<R>[]> {
  const listed = await store.list(resource, { limit: 100, offset: 0, parent_id });
  if (!listed.ok) throw new Error(JSON.stringify(listed));
  return listed.value.data;
}

test("a new opportunity gets the documented defaults and its names from its party", async () => {
  const store = await createMemoryStore();
  expect(await create(store, "opportunity", deal)).toMatchObject({
    status: "Open",
    sales_stage: "Prospecting",
    probability: 100,
    customer_name: "Acme",
    title: "Acme",
    total: 0,
  });
});

test("an opportunity of a prospect is listed in it and refreshed when it changes", async () => {
  const store = await createMemoryStore();
  const acme = await create(store, "prospect", { company_name: "Acme", company: "Us" });
  const made = await create(store, "opportunity", { ...deal, opportunity_amount: 10 });
  const id = String(made["id"]);
  await done(store, {
    kind: "update",
    resource: "opportunity",
    id,
    body: { opportunity_amount: 20 },
  });
  expect(await children(store, "prospect-opportunity", String(acme["id"]))).toMatchObject([
    { idx: 1, opportunity: id, amount: 20, stage: "Prospecting" },
  ]);
});

test("a prospect lists the opportunities that named it before it was there", async () => {
  const store = await createMemoryStore();
  const made = await create(store, "opportunity", deal);
  const acme = await create(store, "prospect", { company_name: "Acme", company: "Us" });
  expect(await children(store, "prospect-opportunity", String(acme["id"]))).toMatchObject([
    { opportunity: made["id"] },
  ]);
});

test("an opportunity moves between prospects with its party", async () => {
  const store = await createMemoryStore();
  const acme = await create(store, "prospect", { company_name: "Acme", company: "Us" });
  const bolt = await create(store, "prospect", { company_name: "Bolt", company: "Us" });
  const id = String((await create(store, "opportunity", deal))["id"]);
  const body = { party_name: "Bolt" };
  const moved = await done(store, { kind: "update", resource: "opportunity", id, body });
  expect(moved).toMatchObject({ customer_name: "Bolt", title: "Bolt" });
  expect(await children(store, "prospect-opportunity", String(acme["id"]))).toEqual([]);
  expect(await children(store, "prospect-opportunity", String(bolt["id"]))).toHaveLength(1);
});

test("declaring lost needs a reason, replaces the reasons, and reopening clears them", async () => {
  const store = await createMemoryStore();
  const id = String((await create(store, "opportunity", deal))["id"]);
  const [refused] = await store.write([{ kind: "declare_lost", id, lost_reasons: [] }], user);
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
  await done(store, { kind: "declare_lost", id, lost_reasons: ["Pricing", "Other"] });
  const lost = await done(store, {
    kind: "declare_lost",
    id,
    lost_reasons: ["Competition"],
    order_lost_reason: "Too slow",
  });
  expect(lost).toMatchObject({ status: "Lost", order_lost_reason: "Too slow" });
  const resource = "opportunity-lost-reason-detail";
  expect(await children(store, resource, id)).toMatchObject([
    { idx: 1, lost_reason: "Competition" },
  ]);
  expect(await done(store, { kind: "reopen", id })).toMatchObject({ status: "Open" });
  expect(await children(store, resource, id)).toEqual([]);
});

test("records follow a renamed stage, and prospects' copies of it too", async () => {
  const store = await createMemoryStore();
  const acme = await create(store, "prospect", { company_name: "Acme", company: "Us" });
  await create(store, "opportunity", deal);
  const stages = await store.list("sales-stage", { limit: 20, offset: 0 });
  const first = stages.ok && stages.value.data.find((row) => row.stage_name === "Prospecting");
  const body = { stage_name: "Suspects" };
  const id = (first && first.id) || "";
  await done(store, { kind: "update", resource: "sales-stage", id, body });
  expect(await children(store, "prospect-opportunity", String(acme["id"]))).toMatchObject([
    { stage: "Suspects" },
  ]);
});

test("a refused command leaves nothing and does not stop the others", async () => {
  const store = await createMemoryStore();
  const outcomes = await store.write(
    [
      { kind: "create", resource: "opportunity", body: { ...deal, probability: 101 } },
      { kind: "create", resource: "opportunity", body: deal },
    ],
    user,
  );
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, true]);
  const listed = await store.list("opportunity", { limit: 20, offset: 0 });
  expect(listed).toMatchObject({ ok: true, value: { total: 1 } });
});

test("one write is one log entry with the fields before and after", async () => {
  let clock = 0;
  const store = await createMemoryStore({ now: () => new Date((clock += 1)).toISOString() });
  const id = String((await create(store, "opportunity", deal))["id"]);
  await done(store, { kind: "update", resource: "opportunity", id, body: { probability: 50 } });
  const [change] = store.log.at(-1)?.changes ?? [];
  expect(change).toMatchObject({ id, before: { probability: 100 }, after: { probability: 50 } });
  expect(Object.keys(change?.after ?? {}).sort()).toEqual(["probability", "updated_at"]);
});

test("a write that changes nothing is not logged", async () => {
  const store = await createMemoryStore();
  const id = String((await create(store, "opportunity", deal))["id"]);
  const entries = store.log.length;
  await done(store, { kind: "update", resource: "opportunity", id, body: { probability: 100 } });
  expect(store.log).toHaveLength(entries);
});
