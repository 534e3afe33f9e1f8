import { setTimeout as sleep } from "node:timers/promises";
import { median, ROUNDS } from "../measure.mjs";
import { MEMORY_KIND, mainAndRenderers, memoryOf } from "../processes.mjs";
import { startSatchel } from "../servers/satchel.mjs";
import { atMost, megabytes } from "../table.mjs";

const INTERVAL_MS = 2_000;
/** By then the day's backup is made, and the browser has collected what an idle page left behind. */
const AT_REST_AFTER_MS = 120_000;
const TARGET_MB = 250;

async function medianMemory({ pid }) {
  const readings = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await sleep(INTERVAL_MS);
    readings.push(memoryOf(mainAndRenderers(pid)));
  }
  return median(readings.slice(1));
}

async function memoryOfStart(dataDir) {
  const app = await startSatchel(dataDir);
  const soon = await medianMemory(app);
  await sleep(AT_REST_AFTER_MS);
  const atRest = await medianMemory(app);
  await app.stop();
  return { soon, atRest };
}

/** Main and data host after a start with many records, over the same with none: soon after it, and at rest. */
export async function memoryRows({ dataDir, newDir, size }) {
  const full = await memoryOfStart(dataDir);
  const none = await memoryOfStart(newDir());
  const row = (when, withRecords, without) =>
    atMost(
      {
        what: `memory of main and data host (${MEMORY_KIND}), ${size.toLocaleString("en")} opportunities over none: ${when}`,
        satchel: `${megabytes(withRecords - without)} (${megabytes(withRecords)})`,
        other: megabytes(without),
      },
      withRecords - without,
      TARGET_MB,
      megabytes,
    );
  return [
    row("soon after the start", full.soon, none.soon),
    row("at rest, two minutes later", full.atRest, none.atRest),
  ];
}
