/**
 * `npm run bench`: measures what the project promises of its speed and prints one table. Builds first.
 * `npm run bench -- --write` also puts the table into docs/BENCH.md.
 * `npm run bench -- --scale 0.02 --only import,start` is for working on the bench itself.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openConnection } from "./client.mjs";
import { ROUNDS } from "./measure.mjs";
import { seedDataDir } from "./pages/open-page.mjs";
import { boardRows } from "./rows/board.mjs";
import { firstLoadRows } from "./rows/first-load.mjs";
import { importRows } from "./rows/import.mjs";
import { jsonServerRows } from "./rows/json-server.mjs";
import { localApiRows } from "./rows/local-api.mjs";
import { memoryRows } from "./rows/memory.mjs";
import { bulkEditRows } from "./rows/bulk-edit.mjs";
import { paletteRows } from "./rows/palette.mjs";
import { recordTableRows } from "./rows/record-table.mjs";
import { sqliteRows } from "./rows/sqlite.mjs";
import { startRows } from "./rows/start.mjs";
import { syncRows } from "./rows/sync.mjs";
import { undoRows } from "./rows/undo.mjs";
import { installOthers } from "./servers/install.mjs";
import { startSatchel } from "./servers/satchel.mjs";
import { renderTable } from "./table.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TABLE_START = "<!-- table -->";
const TABLE_END = "<!-- end of table -->";
const MANY_RECORDS = 100_000;
const SOME_RECORDS = 10_000;
/** As many as the real pipeline has opportunities. */
const PIPELINE_RECORDS = 8_800;
const PAGE_SIZE = 1_000;

const { values: options } = parseArgs({
  options: {
    scale: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
    only: {
      type: "string",
      default:
        "api,json-server,sqlite,import,undo,start,memory,palette,first-load,board,table,bulk-edit,sync",
    },
  },
});
const wanted = new Set(options.only.split(","));
const sized = (count) => Math.round(count * Number(options.scale));
const work = mkdtempSync(join(tmpdir(), "satchel-bench-"));
const newDir = () => mkdtempSync(join(work, "dir-"));
const say = (text) => console.error(text);

/** Every opportunity, as the API gives it. */
async function readAll({ origin, token }) {
  const connection = await openConnection(origin, token);
  const records = [];
  for (let more = true; more;) {
    const path = `/api/crm/opportunity?limit=${PAGE_SIZE}&offset=${records.length}`;
    const page = JSON.parse((await connection.send("GET", path)).toString());
    records.push(...page.data);
    more = page.has_more;
  }
  connection.close();
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

  if (["api", "sqlite", "memory", "palette", "table"].some((name) => wanted.has(name))) {
    const size = sized(MANY_RECORDS);
    say(`writing ${size.toLocaleString("en")} opportunities`);
    const dataDir = newDir();
    await seedDataDir(dataDir, size);
    await run("memory", () => memoryRows({ dataDir, newDir, size }));
    await run("palette", () => paletteRows({ dataDir, size }));
    await run("table", () => recordTableRows({ dataDir, size }));
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
  await run("bulk-edit", () => bulkEditRows({ newDir, size: sized(PIPELINE_RECORDS) }));
  await run("import", () => importRows({ newDir }));
  await run("undo", () => undoRows({ newDir }));
  await run("start", () => startRows({ newDir, size: sized(SOME_RECORDS) }));
  await run("board", () => boardRows({ newDir, size: sized(PIPELINE_RECORDS) }));
  await run("sync", () => syncRows({ newDir, size: sized(SOME_RECORDS) }));
  await run("first-load", () => firstLoadRows({ newDir }));
  return rows;
}

/** Replaces the table of the last run in docs/BENCH.md. */
function putIntoDocs(report) {
  const file = join(ROOT, "docs", "BENCH.md");
  const [before, rest = ""] = readFileSync(file, "utf8").split(TABLE_START);
  const after = rest.slice(rest.indexOf(TABLE_END));
  writeFileSync(file, `${before}${TABLE_START}\n\n${report}\n\n${after}`);
}

/** The processor, the programs and the date a table is true of. */
function conditions() {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `Medians of ${ROUNDS} rounds after one of warm-up; ${cpus().length} cores (${cpu?.model.trim()}), Node ${process.version}, ${date}.`;
}

try {
  execFileSync("npm", ["run", "build"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  installOthers();
  const report = `${renderTable(await measureAll())}\n\n${conditions()}`;
  console.log(`\n${report}`);
  if (options.write) putIntoDocs(report);
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
