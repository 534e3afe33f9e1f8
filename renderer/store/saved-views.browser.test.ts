import { expect, test } from "vitest";
import { shippedViews } from "../../shared/views/shipped-views.ts";
import type { View } from "../../shared/views/view.ts";
import { newName, openStore, user } from "./database-for-tests.ts";
import { CrmDatabase } from "./database.ts";
import { loadMe, saveMe } from "./me.ts";
import { renamesSince } from "./renames.ts";
import { deleteView, loadSavedViews, saveArrangement, saveView } from "./saved-views.ts";

const [all] = shippedViews("opportunity");
if (!all) throw new Error("there are no views");

const view = (id: string, name: string): View => ({
  ...all.settings,
  id,
  resource: "opportunity",
  name,
  columns: [{ field: "status", width_px: 120, pinned: true }],
  sorting: [{ field: "opportunity_amount", descending: true }],
});

async function withDatabase(run: (database: CrmDatabase) => Promise<void>): Promise<void> {
  const database = new CrmDatabase(`views ${crypto.randomUUID()}`);
  await database.openChecked();
  try {
    await run(database);
  } finally {
    await database.delete();
  }
}

test("a saved view comes back whole, in the order views were made", () =>
  withDatabase(async (database) => {
    await saveView(database, view("2", "Second"));
    await saveView(database, view("1", "First"));
    const { views, unreadable } = await loadSavedViews(database);
    expect(views).toEqual([view("1", "First"), view("2", "Second")]);
    expect(unreadable).toBe(0);
  }));

test("a view that is deleted keeps its place, pin and being the default for when it comes back", () =>
  withDatabase(async (database) => {
    const arrangement = { order: ["1", "all"], pinned: ["1"], default_id: "1" };
    await saveView(database, view("1", "First"));
    await saveArrangement(database, "opportunity", arrangement);
    await deleteView(database, "1");
    const { views, arrangements } = await loadSavedViews(database);
    expect(views).toEqual([]);
    expect(arrangements.opportunity).toEqual(arrangement);
    expect(arrangements.prospect.default_id).toBeNull();
  }));

test("a view follows the new name of a stage it names, in the same write, and back when that is undone", async () => {
  const store = await openStore(newName());
  const { database } = store;
  const named = (stage: string): View => ({
    ...view("1", "First"),
    filter: {
      match: "all",
      conditions: [{ field: "sales_stage", operator: "is", values: [stage] }],
    },
  });
  const views = async () => (await loadSavedViews(database)).views;
  await saveView(database, named("Qualification"));
  const stage = await database.rows("sales-stage").get({ stage_name: "Qualification" });
  const id = stage?.id ?? "";
  const rename = (stage_name: string) =>
    store.write([{ kind: "update", resource: "sales-stage", id, body: { stage_name } }], {
      ...user,
      group: "rename",
    });
  const { delivered } = store.feed;
  await rename("Check");
  expect(await views()).toEqual([named("Check")]);
  expect((await renamesSince(database, delivered)).renames).toEqual([
    { lookup: "sales-stage", from: "Qualification", to: "Check" },
  ]);
  const [act] = await store.acts("rename");
  await store.write([{ kind: "revert", changes: act?.changes ?? [] }], user);
  expect(await views()).toEqual([named("Qualification")]);

  // Another stage of the old name is what records and views name from then on.
  const twin = {
    kind: "create",
    resource: "sales-stage",
    body: { stage_name: "Qualification" },
  } as const;
  await store.write([twin], user);
  await rename("Check");
  expect(await views()).toEqual([named("Qualification")]);
});

test("what is no view is counted and left alone, and the others are read", () =>
  withDatabase(async (database) => {
    await saveView(database, view("1", "First"));
    const broken = [
      { key: "view:2", value: { ...view("2", "Newer"), layout: "calendar" } },
      { key: "view:3", value: "nonsense" },
    ];
    await database.device.bulkPut(broken);
    await database.device.put({ key: "views:opportunity", value: { order: "none" } });
    const { views, unreadable, arrangements } = await loadSavedViews(database);
    expect(views.map(({ name }) => name)).toEqual(["First"]);
    expect(unreadable).toBe(2);
    expect(arrangements.opportunity.order).toEqual([]);
    expect(await database.device.bulkGet(["view:2", "view:3"])).toEqual(broken);
  }));

test("my name is kept without blanks around it, and forgotten where blank", () =>
  withDatabase(async (database) => {
    expect(await loadMe(database)).toBeNull();
    await saveMe(database, " Anna ");
    expect(await loadMe(database)).toBe("Anna");
    await saveMe(database, "  ");
    expect(await loadMe(database)).toBeNull();
  }));
