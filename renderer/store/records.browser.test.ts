import { expect, test, vi } from "vitest";
import { packRow } from "../../shared/contract/packed-row.ts";
import { blankRow } from "../../shared/domain/blank-row.ts";
import { CrmDatabase } from "./database.ts";
import { createDexieStore } from "./dexie-store.ts";
import { Records } from "./records.ts";

test("changes that follow closely upon each other are told together, and none is lost", async () => {
  const store = await createDexieStore({ database: new CrmDatabase("records-burst") });
  const records = new Records(store.database, store.feed, "opportunity-type");
  await records.loaded;
  const lengths: number[] = [];
  records.subscribe(() => {
    const state = records.current();
    if (state.state === "ready") lengths.push(state.rows.length);
  });
  const present = records.current();
  const start = present.state === "ready" ? present.rows.length : 0;

  let made = 0;
  const environment = {
    now: () => "2026-01-01T00:00:00.000Z",
    newId: (resource: string) => `${resource}_${(made += 1)}`,
    companyCurrency: "USD",
  };
  for (let index = 0; index < 5; index += 1) {
    const after = packRow(blankRow("opportunity-type", environment));
    store.feed.announce({
      seq: store.feed.delivered + 1,
      group: "burst",
      at: environment.now(),
      actor: { kind: "user" },
      changes: [{ resource: "opportunity-type", id: after.id, before: null, after }],
    });
  }
  await vi.waitFor(() => expect(lengths).toEqual([start + 5]));
  store.close();
});

test("what one does by hand is shown soon, although drawing what else comes in takes its time", async () => {
  const store = await createDexieStore({ database: new CrmDatabase("records-share") });
  const records = new Records(store.database, store.feed, "opportunity-type");
  await records.loaded;
  let now = 1_000_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const timers = vi.spyOn(globalThis, "setTimeout");
  // Each drawing takes a second.
  records.subscribe(() => {
    now += 1_000;
  });
  let made = 0;
  const announce = async (kind: "sync" | "user") => {
    const after = packRow(
      blankRow("opportunity-type", {
        now: () => "2026-01-01T00:00:00.000Z",
        newId: (resource) => `${resource}_${(made += 1)}`,
        companyCurrency: "USD",
      }),
    );
    store.feed.announce({
      seq: store.feed.delivered + 1,
      group: kind,
      at: "2026-01-01T00:00:00.000Z",
      actor: { kind },
      changes: [{ resource: "opportunity-type", id: after.id, before: null, after }],
    });
    await Promise.resolve();
  };
  await announce("sync");
  await announce("sync");
  await announce("user");
  expect(timers.mock.calls.map(([, ms]) => ms)).toEqual([10_000, 60]);
  vi.restoreAllMocks();
  store.close();
});
