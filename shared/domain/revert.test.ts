import { expect, test } from "vitest";
import { createMemoryStore } from "../../test/support/memory-store.ts";
import type { Command } from "../command.ts";
import { inRevertingSlices } from "./reverting-order.ts";
import { contents, create, deal, undo, user, write } from "./undo-for-tests.ts";

/** Ids given so far, where a test must know them beforehand. */
let made = 0;

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

test("the name of a stage that is used by now is not taken from it", async () => {
  const store = await createMemoryStore();
  const stage = await create(store, "sales-stage", {});
  const body = { stage_name: "Warm" };
  await write(store, { kind: "update", resource: "sales-stage", id: stage, body });
  await create(store, "opportunity", { ...deal, sales_stage: "Warm" });
  expect(await undo(store, 2)).toEqual([
    { resource: "sales-stage", id: stage, fields: ["stage_name"] },
  ]);
  expect(await store.get("sales-stage", stage)).toMatchObject({ value: body });
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
