import { beforeEach, expect, onTestFinished, test } from "vitest";
import { shippedViews } from "../../shared/views/shipped-views.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { newName, openStore, user } from "../store/database-for-tests.ts";
import type { DexieStore } from "../store/dexie-store.ts";
import { followRenamesInDrafts } from "./follow-renames.ts";
import { setDraft, useViewState } from "./view-state.ts";

const [all] = shippedViews("opportunity");
if (!all) throw new Error("there are no views");
const { settings } = all;

const START = useViewState.getState();
beforeEach(() => useViewState.setState(START));

const named = (stage: string): ViewSettings => ({
  ...settings,
  filter: {
    match: "all",
    conditions: [{ field: "sales_stage", operator: "is", values: [stage] }],
  },
});
const draft = () => useViewState.getState().drafts["opportunity:all"];

async function rename(store: DexieStore, from: string, to: string): Promise<void> {
  const stage = await store.database.rows("sales-stage").get({ stage_name: from });
  const body = { stage_name: to };
  const id = stage?.id ?? "";
  await store.write([{ kind: "update", resource: "sales-stage", id, body }], user);
}

/** Opens a window over the store, until what it has missed is caught up with. */
async function openWindow(store: DexieStore): Promise<() => void> {
  const close = followRenamesInDrafts(store);
  onTestFinished(close);
  await expect.poll(() => useViewState.getState().renamesSeen).toBe(store.feed.delivered);
  return close;
}

test("a draft follows a stage's new name at once, and one given while no window was open at the next start", async () => {
  const store = await openStore(newName());
  const close = await openWindow(store);
  setDraft("opportunity", "all", named("Qualification"));
  await rename(store, "Qualification", "Check");
  await expect.poll(draft).toEqual(named("Check"));

  close();
  await rename(store, "Check", "Proof");
  expect(draft()).toEqual(named("Check"));
  await openWindow(store);
  expect(draft()).toEqual(named("Proof"));
});

test("a draft is left as it is where it has a name that was given up before there was a draft", async () => {
  const store = await openStore(newName());
  await rename(store, "Qualification", "Check");
  setDraft("opportunity", "all", named("Qualification"));
  await openWindow(store);
  expect(draft()).toEqual(named("Qualification"));
});

test("a draft goes on following after an older backup was restored, whose log ends before what was seen", async () => {
  const store = await openStore(newName());
  setDraft("opportunity", "all", named("Qualification"));
  useViewState.setState({ renamesSeen: store.feed.delivered + 100 });
  await openWindow(store);
  await rename(store, "Qualification", "Check");
  await expect.poll(draft).toEqual(named("Check"));
});
