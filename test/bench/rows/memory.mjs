import { setTimeout as sleep } from "node:timers/promises";
import { median, ROUNDS } from "../measure.mjs";
import { MEMORY_KIND, mainAndRenderers, memoryOf } from "../processes.mjs";
import { startSatchel } from "../servers/satchel.mjs";
import { atMost, megabytes } from "../table.mjs";

/** Between readings: time enough for garbage that is due to be collected. */
const INTERVAL_MS = 2_000;

async function memoryAtRest({ pid }) {
  const readings = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await sleep(INTERVAL_MS);
    readings.push(memoryOf(mainAndRenderers(pid)));
  }
  return median(readings.slice(1));
}

/** Main and data host after a start with many records, over the same with none. */
export async function memoryRows({ dataDir, newDir, size }) {
  const full = await startSatchel(dataDir);
  const withRecords = await memoryAtRest(full);
  await full.stop();
  const none = await startSatchel(newDir());
  const without = await memoryAtRest(none);
  await none.stop();
  const row = {
    what: `memory of main and data host (${MEMORY_KIND}), ${size.toLocaleString("en")} opportunities over none`,
    satchel: `${megabytes(withRecords - without)} (${megabytes(withRecords)})`,
    other: megabytes(without),
  };
  return [atMost(row, withRecords - without, 250, megabytes)];
}
