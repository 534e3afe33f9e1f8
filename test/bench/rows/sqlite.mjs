import { load } from "../client.mjs";
import { alternate } from "../measure.mjs";
import { startSqliteServer } from "../servers/start-other.mjs";
import { atLeast, milliseconds, times } from "../table.mjs";

const DURATION_MS = 1_000;
const SEED_STEP = 7919;

/** List and get beside Fastify and better-sqlite3 over the same records. */
export async function sqliteRows({ satchel, records, newDir }) {
  const other = await startSqliteServer(newDir(), records);
  const middle = records.length / 2;
  let asked = 0;
  const anyId = () => {
    asked += SEED_STEP;
    return records[asked % records.length].id;
  };
  const paths = {
    "first page": () => "?limit=20&offset=0",
    [`page at offset ${middle.toLocaleString("en")}`]: () => `?limit=20&offset=${middle}`,
    "get by id": () => `/${anyId()}`,
  };
  const run = ({ origin, token }, prefix, path) =>
    load(origin, { token, connections: 1, durationMs: DURATION_MS }, () => ({
      method: "GET",
      path: `${prefix}/opportunity${path()}`,
    }));

  const rows = [];
  for (const [what, path] of Object.entries(paths)) {
    const ms = await alternate({
      satchel: async () => (await run(satchel, "/api/crm", path)).medianMs,
      other: async () => (await run(other, "", path)).medianMs,
    });
    const ratio = ms.other / ms.satchel;
    const row = {
      what: `${what} beside Fastify + better-sqlite3, ${records.length.toLocaleString("en")} records`,
      satchel: milliseconds(ms.satchel),
      other: milliseconds(ms.other),
      ratio: times(ratio),
    };
    rows.push(what.includes("offset") ? atLeast(row, ratio, 1, times) : row);
  }
  await other.stop();
  return rows;
}
