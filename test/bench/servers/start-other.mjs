import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "./child-server.mjs";

const READY = /listening at (http:\/\/\S+)/;

async function start(script, args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { match, stop } = await startServer(process.execPath, [path, ...args], { ready: READY });
  return { origin: match[1], stop };
}

/** json-server over a file that holds the records. */
export function startJsonServer(workDir, records) {
  const file = join(workDir, "db.json");
  writeFileSync(file, JSON.stringify({ opportunity: records }));
  return start("json-server.mjs", [file]);
}

/** Fastify over an SQLite database that holds the records. */
export function startSqliteServer(workDir, records) {
  const file = join(workDir, "records.json");
  writeFileSync(file, JSON.stringify(records));
  return start("sqlite-server.mjs", [file, join(workDir, "records.db")]);
}
