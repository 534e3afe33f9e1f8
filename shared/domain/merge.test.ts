import { expect, test } from "vitest";
import type { ChildName, ResourceName, Row } from "../contract/contract.ts";
import type { Command, MergeableName } from "../command.ts";
import { createMemoryStore, type MemoryStore } from "../../test/support/memory-store.ts";
import { inRevertingOrder } from "./reverting-order.ts";

const user = { actor: { kind: "user" } } as const;

async function done(store: MemoryStore, command: Command): Promise<void> {
  const [outcome] = await store.write([command], user);
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
}

async function create(store: MemoryStore, resource: ResourceName, body: object): Promise<string> {
  const [outcome] = await store.write([{ kind: "create", resource, body }], user);
  if (!outcome?.ok || outcome.value.kind !== "record") throw new Error(JSON.stringify(outcome));
  return outcome.value.row.id;
}

const company = "Us";
const prospect = (store: MemoryStore, company_name: string, more: object = {}) =>
  create(store, "prospect", { company, company_name, ...more });
const deal = (store: MemoryStore, body: object) =>
  create(store, "opportunity", {
    company,
    opportunity_from: "Customer",
    party_name: "Acme",
    transaction_date: "2026-01-15",
    ...body,
  });

const merge = (
  store: MemoryStore,
  resource: MergeableName,
  id: string,
  other_id: string,
  body: object = {},
) => done(store, { kind: "merge", resource, id, other_id, body });

async function row<R extends ResourceName>(store: MemoryStore, resource: R, id: string) {
  const found = await store.get(resource, id);
  return found.ok ? found.value : null;
}

async function children<R extends ChildName>(
  store: MemoryStore,
  resource: R,
  parent_id: string,
): Promise<readonly Row<R>[]> {
  const listed = await store.list(resource, { limit: 100, offset: 0, parent_id });
  if (!listed.ok) throw new Error(JSON.stringify(listed));
  return listed.value.data;
}

test("the kept prospect gets the chosen fields and the other's leads behind its own, and the other is gone", async () => {
  const store = await createMemoryStore();
  const kept = await prospect(store, "Acme", { industry: "Cranes" });
  const other = await prospect(store, "Acme Inc", { industry: "Ships", website: "acme.example" });
  for (const [prospect_id, lead] of [
    [kept, "A"],
    [other, "B"],
    [other, "C"],
  ]) {
    await create(store, "prospect-lead", { prospect_id, lead });
  }
  await merge(store, "prospect", kept, other, { website: "acme.example" });
  expect(await row(store, "prospect", kept)).toMatchObject({
    company_name: "Acme",
    industry: "Cranes",
    website: "acme.example",
  });
  expect(await row(store, "prospect", other)).toBeNull();
  expect(await children(store, "prospect-lead", kept)).toMatchObject([
    { idx: 1, lead: "A" },
    { idx: 2, lead: "B" },
    { idx: 3, lead: "C" },
  ]);
});

test("a lead both prospects list in the same words is one lead", async () => {
  const store = await createMemoryStore();
  const kept = await prospect(store, "Acme");
  const other = await prospect(store, "Acme Inc");
  const lead = { lead: "A", email: "a@acme.example" };
  await create(store, "prospect-lead", { ...lead, prospect_id: kept });
  await create(store, "prospect-lead", { ...lead, prospect_id: other });
  await create(store, "prospect-lead", { ...lead, prospect_id: other, email: "b@acme.example" });
  await merge(store, "prospect", kept, other);
  expect(await children(store, "prospect-lead", kept)).toMatchObject([
    { idx: 1, email: "a@acme.example" },
    { idx: 2, email: "b@acme.example" },
  ]);
  expect(store.rows("prospect-lead")).toHaveLength(2);
});

test("opportunities with the other prospect are with the kept one, by name and in its list", async () => {
  const store = await createMemoryStore();
  const kept = await prospect(store, "Acme");
  const other = await prospect(store, "Acme Inc");
  const mine = await deal(store, { opportunity_from: "Prospect", party_name: "Acme" });
  const theirs = await deal(store, { opportunity_from: "Prospect", party_name: "Acme Inc" });
  const customers = await deal(store, { party_name: "Acme Inc" });
  await merge(store, "prospect", kept, other);
  expect(await row(store, "opportunity", theirs)).toMatchObject({
    party_name: "Acme",
    customer_name: "Acme",
  });
  // A customer of that name is nobody's prospect.
  expect(await row(store, "opportunity", customers)).toMatchObject({ party_name: "Acme Inc" });
  expect(await children(store, "prospect-opportunity", kept)).toMatchObject([
    { idx: 1, opportunity: mine },
    { idx: 2, opportunity: theirs },
  ]);
  expect(store.rows("prospect-opportunity")).toHaveLength(2);
});

test("a prospect that takes the other's name takes its opportunities along", async () => {
  const store = await createMemoryStore();
  const kept = await prospect(store, "Acme");
  const other = await prospect(store, "Acme Inc");
  await deal(store, { opportunity_from: "Prospect", party_name: "Acme" });
  await deal(store, { opportunity_from: "Prospect", party_name: "Acme Inc" });
  await merge(store, "prospect", kept, other, { company_name: "Acme Inc" });
  const parties = store.rows("opportunity").map((one) => "party_name" in one && one.party_name);
  expect(parties).toEqual(["Acme Inc", "Acme Inc"]);
  expect(await children(store, "prospect-opportunity", kept)).toHaveLength(2);
});

test("another prospect of the other's name keeps its opportunities", async () => {
  const store = await createMemoryStore();
  const kept = await prospect(store, "Acme");
  const other = await prospect(store, "Bolt");
  await prospect(store, "Bolt");
  const theirs = await deal(store, { opportunity_from: "Prospect", party_name: "Bolt" });
  await merge(store, "prospect", kept, other);
  expect(await row(store, "opportunity", theirs)).toMatchObject({ party_name: "Bolt" });
});

test("line items of both opportunities make one total", async () => {
  const store = await createMemoryStore();
  const kept = await deal(store, { title: "Crane" });
  const other = await deal(store, { title: "Crane again" });
  const item = { item_name: "Rope", qty: 2, rate: 5 };
  await create(store, "opportunity-item", { ...item, opportunity_id: kept });
  await create(store, "opportunity-item", { ...item, opportunity_id: other, item_name: "Hook" });
  await merge(store, "opportunity", kept, other, { probability: 40 });
  expect(await row(store, "opportunity", kept)).toMatchObject({ total: 20, probability: 40 });
  expect(await children(store, "opportunity-item", kept)).toMatchObject([
    { idx: 1, item_name: "Rope" },
    { idx: 2, item_name: "Hook" },
  ]);
});

test("lost reasons come along to a lost opportunity, once each, and to no other", async () => {
  const store = await createMemoryStore();
  const resource = "opportunity-lost-reason-detail";
  const [kept, other, open] = await Promise.all([
    deal(store, {}),
    deal(store, {}),
    deal(store, {}),
  ]);
  await done(store, { kind: "declare_lost", id: kept, lost_reasons: ["Pricing"] });
  await done(store, { kind: "declare_lost", id: other, lost_reasons: ["Pricing", "Other"] });
  await merge(store, "opportunity", kept, other);
  expect(await children(store, resource, kept)).toMatchObject([
    { lost_reason: "Pricing" },
    { lost_reason: "Other" },
  ]);
  await merge(store, "opportunity", open, kept);
  expect(await children(store, resource, open)).toEqual([]);
  expect(store.rows(resource)).toEqual([]);
});

test("a merge with a wrong value or a record that is gone changes nothing", async () => {
  const store = await createMemoryStore();
  const [kept, other] = await Promise.all([deal(store, {}), deal(store, {})]);
  const entries = store.log.length;
  const command = { kind: "merge", resource: "opportunity", id: kept } as const;
  const outcomes = await store.write(
    [
      { ...command, other_id: other, body: { probability: 101 } },
      { ...command, other_id: "opportunity_gone", body: {} },
    ],
    user,
  );
  expect(outcomes).toMatchObject([
    { ok: false, refusal: { kind: "invalid" } },
    { ok: false, refusal: { kind: "not_found", id: "opportunity_gone" } },
  ]);
  expect(store.log).toHaveLength(entries);
  expect(await row(store, "opportunity", other)).not.toBeNull();
});

test("one merge is one entry of the log, and reverting it brings all of it back", async () => {
  const store = await createMemoryStore();
  const kept = await prospect(store, "Acme", { industry: "Cranes" });
  const other = await prospect(store, "Acme Inc", { industry: "Ships" });
  for (const prospect_id of [kept, other]) {
    await create(store, "prospect-lead", { prospect_id, lead: `Lead of ${prospect_id}` });
  }
  await deal(store, { opportunity_from: "Prospect", party_name: "Acme Inc", title: "Crane" });
  const before = everything(store);
  const entries = store.log.length;
  await merge(store, "prospect", kept, other, { industry: "Ships" });
  expect(store.log).toHaveLength(entries + 1);
  const changes = inRevertingOrder(store.log.at(-1)?.changes ?? []);
  await done(store, { kind: "revert", changes });
  expect(everything(store)).toEqual(before);
});

/** All records but the time of their last change. */
function everything(store: MemoryStore) {
  const resources = ["prospect", "prospect-lead", "prospect-opportunity", "opportunity"] as const;
  return resources.map((resource) =>
    store
      .rows(resource)
      .map((one) => ({ ...one, updated_at: null }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
