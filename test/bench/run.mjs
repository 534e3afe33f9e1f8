/**
 * `npm run bench`: measures what the project promises of its speed and prints one table. Builds first.
 * `npm run bench -- --scale 0.02 --only import,start` is for working on the bench itself.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openClient } from "./client.mjs";
import { seedDataDir } from "./pages/open-page.mjs";
import { importRows } from "./rows/import.mjs";
import { jsonServerRows } from "./rows/json-server.mjs";
import { localApiRows } from "./rows/local-api.mjs";
import { memoryRows } from "./rows/memory.mjs";
import { sqliteRows } from "./rows/sqlite.mjs";
import { startRows } from "./rows/start.mjs";
import { installOthers } from "./servers/install.mjs";
import { startSatchel } from "./servers/satchel.mjs";
import { renderTable } from "./table.mjs";

const MANY_RECORDS = 100_000;
const SOME_RECORDS = 10_000;
const PAGE_SIZE = 1_000;

const { values: options } = parseArgs({
  options: {
    scale: { type: "string", default: "1" },
    only: { type: "string", default: "api,json-server,sqlite,import,start,memory" },
  },
});
const wanted = new Set(options.only.split(","));
const sized = (count) => Math.round(count * Number(options.scale));
const work = mkdtempSync(join(tmpdir(), "satchel-bench-"));
const newDir = () => mkdtempSync(join(work, "dir-"));
const say = (text) => console.error(text);

/** Every opportunity, as the API gives it. */
async function readAll({ origin, token }) {
  const client = openClient(origin, { token });
  const records = [];
  for (let more = true; more;) {
    const path = `/api/crm/opportunity?limit=${PAGE_SIZE}&offset=${records.length}`;
    const page = JSON.parse(await client.send("GET", path));
    records.push(...page.data);
    more = page.has_more;
  }
  client.close();
  return records;
}

/** Runs with the app over a data directory, and with all of its opportunities. */
async function withSatchel(dataDir, measure) {
  const satchel = await startSatchel(dataDir);
  try {
    return await measure(satchel, await readAll(satchel));
  } finally {
    await satchel.stop();
  }
}

async function measureAll() {
  const rows = [];
  const run = async (name, measure) => {
    if (!wanted.has(name)) return;
    say(`measuring: ${name}`);
    rows.push(...(await measure()));
  };

  if (["api", "sqlite", "memory"].some((name) => wanted.has(name))) {
    const size = sized(MANY_RECORDS);
    say(`writing ${size.toLocaleString("en")} opportunities`);
    const dataDir = newDir();
    await seedDataDir(dataDir, size);
    await run("memory", () => memoryRows({ dataDir, newDir, size }));
    await withSatchel(dataDir, async (satchel, records) => {
      await run("sqlite", () => sqliteRows({ satchel, records, newDir }));
      await run("api", () => localApiRows({ satchel, records, size }));
    });
  }
  if (wanted.has("json-server")) {
    const dataDir = newDir();
    await seedDataDir(dataDir, sized(SOME_RECORDS));
    await withSatchel(dataDir, (satchel, records) =>
      run("json-server", () => jsonServerRows({ satchel, records, newDir })),
    );
  }
  await run("import", () => importRows({ newDir }));
  await run("start", () => startRows({ newDir, size: sized(SOME_RECORDS) }));
  return rows;
}

try {
  execFileSync("npm", ["run", "build"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  installOthers();
  const rows = await measureAll();
  console.log(`\n${renderTable(rows)}\n`);
  console.log(
    `Medians of 5 rounds after one of warm-up, on ${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}.`,
  );
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
