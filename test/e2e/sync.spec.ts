import { join } from "node:path";
import { expect, test } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { goTo } from "./go-to.ts";
import { change, create, createOpportunity, type ApiRecord } from "./records.ts";
import { startKillable } from "./killable-remote.ts";
import {
  connect,
  syncInVain,
  syncNow,
  syncStatus,
  syncUntilSent,
  totalsHere,
  totalsThere,
} from "./sync-steps.ts";
import { startRemote } from "../remote/start-remote.ts";

test.use({ isShared: false });

async function byTitle(app: RunningApp, title: string): Promise<ApiRecord> {
  const page = await (await app.api("/opportunity?limit=1000")).json();
  const found = page.data.find((row: ApiRecord) => row["title"] === title);
  expect(found, `${title} is there`).toBeDefined();
  return found;
}

/** So many deals with an item each, none like another. */
async function createDeals(app: RunningApp, count: number): Promise<string[]> {
  const titles = Array.from({ length: count }, (_, n) => `Made here ${n}`);
  for (const [n, title] of titles.entries()) {
    const { id } = await createOpportunity(app, { title, opportunity_amount: 100 + n });
    await create(app, "opportunity-item", {
      opportunity_id: id,
      item_name: `Item of ${title}`,
      qty: 1,
      rate: 5,
    });
  }
  return titles;
}

test("S24 two devices that worked offline end alike, with a conflict decided and a delete restored on screen", async ({
  dataDir,
  start,
}) => {
  test.setTimeout(4 * 60_000);
  const file = join(dataDir, "remote.sqlite");
  let remote = await startRemote({ file });
  const port = Number(new URL(remote.url).port);
  remote.seed({ opportunities: 12, itemsEach: 2 });
  let one = await start({ dataDir: join(dataDir, "one") });
  let two = await start({ dataDir: join(dataDir, "two") });
  await connect(one, remote);
  await connect(two, remote);
  expect(await totalsHere(one)).toEqual(totalsThere(remote));
  expect(await totalsHere(two)).toEqual(totalsThere(remote));

  await remote.close();
  const [deal, doomed] = ["Deal 00001", "Deal 00002"];
  await change(one, "opportunity", (await byTitle(one, deal)).id, {
    title: "Named by one",
    territory: "North",
  });
  await change(two, "opportunity", (await byTitle(two, deal)).id, {
    title: "Named by two",
    contact_email: "two@example.com",
  });
  await two.api(`/opportunity/${(await byTitle(two, doomed)).id}`, { method: "DELETE" });
  const made = await createOpportunity(one, { title: "Made by one", opportunity_amount: 70 });
  await create(one, "opportunity-item", { opportunity_id: made.id, item_name: "Box", qty: 2 });
  await createOpportunity(two, { title: "Made by two", opportunity_amount: 7 });
  expect(await syncInVain(one)).toMatchObject({ state: "offline", pending: 3 });

  remote = await startRemote({ file, port });
  expect(await syncNow(one)).toMatchObject({ state: "idle", pending: 0, conflicts: 0 });
  expect(await syncNow(two)).toMatchObject({ conflicts: 1 });
  await syncNow(one);

  const screenOfTwo = await two.window();
  await goTo(screenOfTwo, "/sync");
  const title = screenOfTwo
    .getByRole("region", { name: "To be decided" })
    .getByRole("group", { name: "Title" });
  await expect(title).toContainText(deal);
  await expect(title).toContainText("Named by two");
  await title.getByRole("button", { name: "Title: take theirs, Named by one" }).click();
  await expect(screenOfTwo.getByText(/^Nothing to decide/)).toBeVisible();

  const screenOfOne = await one.window();
  await goTo(screenOfOne, "/sync");
  await screenOfOne.getByRole("button", { name: `Restore ${doomed}` }).click();
  await expect(screenOfOne.getByText(/^The trash is empty/)).toBeVisible();
  await syncUntilSent(one);
  await syncUntilSent(two);
  await syncUntilSent(one);

  await Promise.all([one.stop(), two.stop(), remote.close()]);
  remote = await startRemote({ file, port });
  one = await start({ dataDir: join(dataDir, "one") });
  two = await start({ dataDir: join(dataDir, "two") });
  await syncNow(one);
  await syncNow(two);
  const there = totalsThere(remote);
  expect(await totalsHere(one)).toEqual(there);
  expect(await totalsHere(two)).toEqual(there);
  expect(there).toMatchObject({ opportunities: 14, items: 25 });
  expect(there.titles).toEqual(
    expect.arrayContaining(["Made by one", "Made by two", "Named by one", doomed]),
  );
  for (const app of [one, two]) {
    expect(await byTitle(app, "Named by one")).toMatchObject({
      territory: "North",
      contact_email: "two@example.com",
    });
    expect(await syncStatus(app)).toMatchObject({ pending: 0, conflicts: 0, blocked: 0 });
    expect(await app.stop()).toBe(0);
  }
  await remote.close();
});

for (const when of ["before", "after"] as const) {
  test(`S10 the app is killed while a record it made is on its way, ${when} the server did it: there is one of each in the end`, async ({
    dataDir,
    start,
  }) => {
    const remote = await startRemote();
    const first = await start({ dataDir: join(dataDir, "one") });
    await connect(first, remote);
    const held = remote.faults.hold({ on: /^POST \/opportunity$/, nth: 3 }, when);
    const titles = await createDeals(first, 6);
    await held.reached;
    await first.kill();
    held.release();

    const again = await start({ dataDir: join(dataDir, "one") });
    await syncUntilSent(again);
    const there = totalsThere(remote);
    expect(there).toMatchObject({ opportunities: 6, items: 6, titles: titles.toSorted() });
    expect(await totalsHere(again)).toEqual(there);
    const other = await start({ dataDir: join(dataDir, "two") });
    await connect(other, remote);
    expect(await totalsHere(other)).toEqual(there);
    await remote.close();
  });

  test(`S10 the server is killed while it is sent records, ${when} it did what was asked: there is one of each in the end`, async ({
    dataDir,
    start,
  }) => {
    const file = join(dataDir, "remote.sqlite");
    const remote = await startKillable(file);
    const app = await start({ dataDir: join(dataDir, "one") });
    await connect(app, remote);
    await remote.order({ kind: "hang", when, on: "^POST /opportunity$", nth: 3 });
    const titles = await createDeals(app, 6);
    await remote.untilHung();
    await remote.kill();
    await expect.poll(async () => (await syncStatus(app)).state).not.toBe("syncing");
    const offline = await syncInVain(app);
    expect(offline.pending).toBeGreaterThan(0);

    const again = await startRemote({ file, port: remote.port, token: remote.token });
    await syncUntilSent(app);
    const there = totalsThere(again);
    expect(there).toMatchObject({ opportunities: 6, items: 6, titles: titles.toSorted() });
    expect(await totalsHere(app)).toEqual(there);
    await again.close();
  });
}
