import * as fc from "fast-check";
import { expect, test } from "vitest";
import { resourceNames, type ResourceName } from "../contract/contract.ts";
import type { Command } from "../command.ts";
import { inRevertingSlices } from "./reverting-order.ts";
import type { Done } from "../store.ts";
import { createMemoryStore, type MemoryStore } from "../../test/support/memory-store.ts";

const user = { actor: { kind: "user" } } as const;

const deal = {
  opportunity_from: "Prospect",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2024-01-15",
};

/** Ids given so far, where a test must know them beforehand. */
let made = 0;

async function write(store: MemoryStore, command: Command): Promise<Done> {
  const [outcome] = await store.write([command], user);
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

async function create(store: MemoryStore, resource: ResourceName, body: object): Promise<string> {
  const done = await write(store, { kind: "create", resource, body });
  if (done.kind !== "record") throw new Error("nothing was created");
  return done.row.id;
}

/** Takes back the nth entry of the log, counted from the last. */
async function undo(store: MemoryStore, fromLast = 1) {
  const entry = store.log.at(-fromLast);
  if (!entry) throw new Error("nothing to undo");
  const done = await write(store, { kind: "revert", changes: [...entry.changes] });
  if (done.kind !== "reverted") throw new Error("nothing was reverted");
  return done.kept;
}

/** All rows by resource, without the stamp that every write renews; ids of rows the rules list by themselves count. */
function contents(store: MemoryStore) {
  const strip = (row: object) => ({ ...row, updated_at: "" });
  return Object.fromEntries(
    resourceNames.map((resource) => [
      resource,
      store
        .rows(resource)
        .map(strip)
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ]),
  );
}

test("a deleted prospect comes back with its id, its leads in their order and its opportunities", async () => {
  const store = await createMemoryStore();
  const acme = await create(store, "prospect", { company_name: "Acme", company: "Us" });
  for (const lead of ["Ann", "Bea", "Cid"]) {
    await create(store, "prospect-lead", { prospect_id: acme, lead });
  }
  await create(store, "opportunity", deal);
  const before = contents(store);
  await write(store, { kind: "remove", resource: "prospect", id: acme });
  expect(await undo(store)).toEqual([]);
  expect(contents(store)).toEqual(before);
});

test("a deleted line item comes back to its place, and the total with it", async () => {
  const store = await createMemoryStore();
  const id = await create(store, "opportunity", deal);
  const items: string[] = [];
  for (const rate of [10, 20, 30]) {
    items.push(await create(store, "opportunity-item", { opportunity_id: id, qty: 1, rate }));
  }
  const before = contents(store);
  await write(store, { kind: "remove", resource: "opportunity-item", id: items[1] ?? "" });
  await undo(store);
  expect(contents(store)).toEqual(before);
});

test("a line item comes back to its place among those added since, and the total counts them all", async () => {
  const store = await createMemoryStore();
  const id = await create(store, "opportunity", deal);
  const add = (rate: number) =>
    create(store, "opportunity-item", { opportunity_id: id, qty: 1, rate });
  const items = [await add(10), await add(20), await add(30)];
  await write(store, { kind: "remove", resource: "opportunity-item", id: items[1] ?? "" });
  items.push(await add(40));
  await undo(store, 2);
  const listed = await store.list("opportunity-item", { limit: 9, offset: 0, parent_id: id });
  if (!listed.ok) throw new Error("the items cannot be read");
  expect(listed.value.data.map((item) => [item.id, item.idx])).toEqual(
    items.map((item, index) => [item, index + 1]),
  );
  expect(await store.get("opportunity", id)).toMatchObject({ value: { total: 100 } });
});

test("rows that stay close up where one that had come from another record goes back to it", async () => {
  const store = await createMemoryStore();
  const [kept, other] = [
    await create(store, "opportunity", deal),
    await create(store, "opportunity", deal),
  ];
  const item = { item_name: "Rope", qty: 1, rate: 5 };
  await create(store, "opportunity-item", { ...item, opportunity_id: other });
  await write(store, {
    kind: "merge",
    resource: "opportunity",
    id: kept,
    other_id: other,
    body: {},
  });
  const stays = await create(store, "opportunity-item", { ...item, opportunity_id: kept });
  await undo(store, 2);
  expect(store.rows("opportunity-item")).toContainEqual(
    expect.objectContaining({ id: stays, opportunity_id: kept, idx: 1 }),
  );
});

test("undoing a loss opens the opportunity and clears the reasons; undoing that brings both back", async () => {
  const store = await createMemoryStore();
  const id = await create(store, "opportunity", deal);
  await create(store, "opportunity-lost-reason", { lost_reason: "Price" });
  const open = contents(store);
  await write(store, { kind: "declare_lost", id, lost_reasons: ["Price"] });
  const lost = contents(store);
  await undo(store);
  expect(contents(store)).toEqual({ ...open });
  await undo(store);
  expect(contents(store)).toEqual(lost);
});

test("undoing the rename of a stage takes along those that were put into it since", async () => {
  const store = await createMemoryStore();
  const stage = await create(store, "sales-stage", { stage_name: "Warm" });
  await create(store, "opportunity", { ...deal, sales_stage: "Warm" });
  await write(store, {
    kind: "update",
    resource: "sales-stage",
    id: stage,
    body: { stage_name: "Hot" },
  });
  const late = await create(store, "opportunity", { ...deal, sales_stage: "Hot" });
  await undo(store, 2);
  expect(await store.get("opportunity", late)).toMatchObject({ value: { sales_stage: "Warm" } });
});

test("what was changed since stays as it is and is named", async () => {
  const store = await createMemoryStore();
  const id = await create(store, "opportunity", deal);
  const edit = (body: object) =>
    write(store, { kind: "update", resource: "opportunity", id, body });
  await edit({ territory: "North", industry: "Docks" });
  await edit({ territory: "South" });
  expect(await undo(store, 2)).toEqual([{ resource: "opportunity", id, fields: ["territory"] }]);
  expect(await store.get("opportunity", id)).toMatchObject({
    value: { territory: "South", industry: null },
  });
});

test("a record somebody has worked on since it was made is not taken away", async () => {
  const store = await createMemoryStore();
  const edited = await create(store, "opportunity", deal);
  await write(store, {
    kind: "update",
    resource: "opportunity",
    id: edited,
    body: { territory: "North" },
  });
  expect(await undo(store, 2)).toEqual([{ resource: "opportunity", id: edited, fields: [] }]);

  const filled = await create(store, "opportunity", deal);
  await create(store, "opportunity-item", { opportunity_id: filled, rate: 1 });
  expect(await undo(store, 2)).toEqual([{ resource: "opportunity", id: filled, fields: [] }]);

  await create(store, "sales-stage", { stage_name: "Warm" });
  await create(store, "opportunity", { ...deal, sales_stage: "Warm" });
  expect(await undo(store, 2)).toMatchObject([{ resource: "sales-stage", fields: [] }]);
});

test("a record somebody has worked on keeps the rows it was made with", async () => {
  const store = await createMemoryStore({ newId: (resource) => `${resource}_${(made += 1)}` });
  const id = `opportunity_${made + 1}`;
  await store.write(
    [
      { kind: "create", resource: "opportunity", body: deal },
      { kind: "create", resource: "opportunity-item", body: { opportunity_id: id, rate: 5 } },
    ],
    user,
  );
  await write(store, { kind: "update", resource: "opportunity", id, body: { territory: "North" } });
  expect(await undo(store, 2)).toEqual([{ resource: "opportunity", id, fields: [] }]);
  expect(await store.get("opportunity", id)).toMatchObject({ value: { total: 5 } });
  expect(store.rows("opportunity-item")).toHaveLength(1);
});

test("slices of what is taken back part no record from its rows, however small they are", async () => {
  const store = await createMemoryStore({ newId: (resource) => `${resource}_${(made += 1)}` });
  const before = contents(store);
  const commands = Array.from({ length: 3 }, (_, index): Command[] => [
    { kind: "create", resource: "opportunity", body: deal },
    ...Array.from({ length: 2 }, (): Command => {
      const opportunity_id = `opportunity_${made + 1 + index * 3}`;
      return { kind: "create", resource: "opportunity-item", body: { opportunity_id, rate: 5 } };
    }),
  ]).flat();
  await store.write(commands, user);
  const slices = inRevertingSlices(store.log.at(-1)?.changes ?? [], 2);
  expect(slices.map(({ length }) => length)).toEqual([3, 3, 3]);
  for (const changes of slices) await write(store, { kind: "revert", changes: [...changes] });
  expect(contents(store)).toEqual(before);
});

test("a row whose parent is gone cannot come back, and says so", async () => {
  const store = await createMemoryStore();
  const id = await create(store, "opportunity", deal);
  const item = await create(store, "opportunity-item", { opportunity_id: id, rate: 1 });
  await write(store, { kind: "remove", resource: "opportunity-item", id: item });
  await write(store, { kind: "remove", resource: "opportunity", id });
  expect(await undo(store, 2)).toEqual([
    { resource: "opportunity-item", id: item, fields: [] },
    { resource: "opportunity", id, fields: [] },
  ]);
});

/** One random deed: what is done, and which of the records there it is done to. */
const deed = fc.record({
  kind: fc.constantFrom(
    "deal",
    "prospect",
    "item",
    "lead",
    "edit",
    "rename prospect",
    "rename stage",
    "lose",
    "reopen",
    "remove",
    "reorder",
    "merge deals",
    "merge prospects",
  ),
  pick: fc.nat(50),
  text: fc.constantFrom("Acme", "Bolt", "Coil"),
});

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

async function carryOut(store: MemoryStore, { kind, pick, text }: Deed) {
  const pickOf = (resource: ResourceName) => {
    const rows = store.rows(resource);
    return rows.length === 0 ? undefined : rows[pick % rows.length];
  };
  const one = (command: Command) => store.write([command], user);
  const opportunity = pickOf("opportunity");
  const prospect = pickOf("prospect");
  switch (kind) {
    case "deal":
      return one({ kind: "create", resource: "opportunity", body: { ...deal, party_name: text } });
    case "prospect":
      return one({
        kind: "create",
        resource: "prospect",
        body: { company_name: text, company: "Us" },
      });
    case "item": {
      const body = { opportunity_id: opportunity?.id, qty: 2, rate: pick };
      return opportunity && one({ kind: "create", resource: "opportunity-item", body });
    }
    case "lead": {
      const body = { prospect_id: prospect?.id, lead: text };
      return prospect && one({ kind: "create", resource: "prospect-lead", body });
    }
    case "edit": {
      const body = { party_name: text, opportunity_amount: pick, currency: "EUR" };
      return (
        opportunity && one({ kind: "update", resource: "opportunity", id: opportunity.id, body })
      );
    }
    case "rename prospect": {
      const body = { company_name: text };
      return prospect && one({ kind: "update", resource: "prospect", id: prospect.id, body });
    }
    case "rename stage": {
      const stage = pickOf("sales-stage");
      const body = { stage_name: text };
      return stage && one({ kind: "update", resource: "sales-stage", id: stage.id, body });
    }
    case "lose":
      return (
        opportunity && one({ kind: "declare_lost", id: opportunity.id, lost_reasons: ["Price"] })
      );
    case "reopen":
      return opportunity && one({ kind: "reopen", id: opportunity.id });
    case "merge deals":
    case "merge prospects": {
      const resource = kind === "merge deals" ? "opportunity" : "prospect";
      const [kept, other] = store.rows(resource).slice(pick % 3);
      if (!kept || !other) return undefined;
      const name = kind === "merge deals" ? "title" : "company_name";
      return one({
        kind: "merge",
        resource,
        id: kept.id,
        other_id: other.id,
        body: { [name]: text },
      });
    }
    case "remove": {
      // An opportunity taken out of its prospect's list by hand is listed again by the next change of it.
      const removable = resourceNames.filter((name) => name !== "prospect-opportunity");
      const resource = removable[pick % removable.length] ?? "opportunity";
      const row = pickOf(resource);
      return row && one({ kind: "remove", resource, id: row.id });
    }
    case "reorder": {
      const items = store
        .rows("opportunity-item")
        .filter((item) => "opportunity_id" in item && item.opportunity_id === opportunity?.id);
      const ids = items.map(({ id }) => id).reverse();
      return (
        opportunity &&
        one({ kind: "reorder", resource: "opportunity-item", parent_id: opportunity.id, ids })
      );
    }
  }
}

test("whatever was done, undoing it newest first gives back what was there, and redoing what was done", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 3, maxLength: 25, size: "max" }),
      async (deeds) => {
        const store = await createMemoryStore();
        await create(store, "opportunity-lost-reason", { lost_reason: "Price" });
        const states = [contents(store)];
        const start = store.log.length;
        for (const each of deeds) {
          const length = store.log.length;
          await carryOut(store, each);
          if (store.log.length > length) states.push(contents(store));
        }
        const end = store.log.length;
        const undone: number[] = [];
        for (let at = end; at > start; at -= 1) {
          expect(await undo(store, store.log.length - at + 1)).toEqual([]);
          expect(contents(store)).toEqual(states[at - start - 1]);
          undone.push(store.log.length);
        }
        for (const [steps, at] of undone.reverse().entries()) {
          expect(await undo(store, store.log.length - at + 1)).toEqual([]);
          expect(contents(store)).toEqual(states[steps + 1]);
        }
      },
    ),
    { numRuns: 100 },
  );
});
