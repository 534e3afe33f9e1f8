import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "./app.ts";
import { startSatchel, type RunningApp } from "./running-app.ts";
import {
  openLostReasons,
  wholeOpportunity,
  writeItems,
  writeOnScreen,
  writeOpportunities,
  type Acknowledged,
} from "./kill-writers.ts";
import type { ApiRecord } from "./records.ts";

const KILLS = 50;
const RESTORE = ["--restore", "latest"];
const HEADLESS = [...RESTORE, "--headless"];
/** Fewer acknowledged writes of a kind would tell nothing: the kills came too early. */
const MIN_WRITES = 10;
/** Of each start, how many writes are acknowledged before it is killed, at most. */
const MAX_WRITES = 20;
/** And how long after the last of them: somewhere in the midst of the next. */
const MAX_DELAY_MS = 100;
const POLL_MS = 5;

test(`every acknowledged write is there, whole, after ${KILLS} kills at random moments`, async ({
  dataDir,
}) => {
  test.setTimeout(15 * 60_000);
  const seed = Number(process.env["SATCHEL_KILL_SEED"] ?? Date.now() % 1_000_000);
  console.log(`  SATCHEL_KILL_SEED=${seed}`);
  const random = randomFrom(seed);
  const acknowledged: Acknowledged = { numbers: new Map(), items: new Map(), reasons: new Set() };
  let number = 0;
  const nextNumber = () => (number += 1);

  for (let kill = 0; kill < KILLS; kill += 1) {
    // Some kills leave Chromium with a storage it cannot open, and it begins with an empty one: the journal has it all.
    const hasWindow = kill % 2 === 1;
    const app = await startSatchel({ dataDir, args: hasWindow ? RESTORE : HEADLESS });
    const writers = [
      writeOpportunities(app, acknowledged, nextNumber),
      writeOpportunities(app, acknowledged, nextNumber),
      writeItems(app, acknowledged),
    ];
    if (hasWindow) {
      const page = await app.window();
      await openLostReasons(page);
      writers.push(writeOnScreen(page, acknowledged, nextNumber));
    }
    // By what was done and not by the clock: a slow machine would be killed before it did anything.
    const wanted = countWrites(acknowledged) + random() * MAX_WRITES;
    const reasons = acknowledged.reasons.size + (hasWindow ? 1 : 0);
    while (countWrites(acknowledged) < wanted || acknowledged.reasons.size < reasons)
      await delay(POLL_MS);
    await delay(random() * MAX_DELAY_MS);
    await app.kill();
    await Promise.all(writers);
  }

  const app = await startSatchel({ dataDir, args: RESTORE });
  const { numbers, items, reasons: onScreen } = acknowledged;
  console.log(
    `  acknowledged: ${numbers.size} opportunities, ${sum(items.values())} items, ${onScreen.size} on screen`,
  );
  const opportunities = await readAll(app, "/opportunity?");
  const found = new Map(opportunities.map((row) => [row.id, row]));
  for (const [id, least] of numbers) {
    const row = found.get(id);
    expect(Number(row?.opportunity_amount), `opportunity ${id}`).toBeGreaterThanOrEqual(least);
  }
  // Acknowledged or not: nothing is half there.
  for (const row of opportunities) {
    const amount = Number(row.opportunity_amount);
    expect(row).toMatchObject({ ...wholeOpportunity(amount), base_opportunity_amount: amount * 2 });
  }
  for (const [id, least] of items) {
    const rows = await readAll(app, `/opportunity-item?parent_id=${id}&`);
    expect(rows.length, `items of ${id}`).toBeGreaterThanOrEqual(least);
    expect(rows.map(({ idx }) => idx)).toEqual(rows.map((_, at) => at + 1));
    expect(found.get(id)?.total).toBe(rows.length * 21);
  }
  const names = (await readAll(app, "/opportunity-lost-reason?")).map((row) => row.lost_reason);
  expect(names).toEqual(expect.arrayContaining([...onScreen]));
  expect(Math.min(numbers.size, sum(items.values()), onScreen.size)).toBeGreaterThan(MIN_WRITES);
  expect(await app.stop()).toBe(0);
});

async function readAll(app: RunningApp, path: string): Promise<ApiRecord[]> {
  const rows: ApiRecord[] = [];
  for (let hasMore = true; hasMore;) {
    const page = await (await app.api(`${path}limit=1000&offset=${rows.length}`)).json();
    rows.push(...page.data);
    hasMore = page.has_more;
  }
  return rows;
}

function countWrites({ numbers, items, reasons }: Acknowledged): number {
  return numbers.size + sum(items.values()) + reasons.size;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
