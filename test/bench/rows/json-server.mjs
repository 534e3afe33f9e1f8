import { load } from "../client.mjs";
import { alternate } from "../measure.mjs";
import { startJsonServer } from "../servers/start-other.mjs";
import { atLeast, milliseconds, perSecond, times } from "../table.mjs";

const DURATION_MS = 1_500;
const MANY = 16;

/** The same list and the same create, of the same records, asked by the same client. */
export async function jsonServerRows({ satchel, records, newDir }) {
  const other = await startJsonServer(newDir(), records);
  const { id: _, created_at: __, updated_at: ___, ...body } = records[0];
  let made = 0;
  const created = () => {
    made += 1;
    return JSON.stringify({ ...body, title: `Bench ${made}` });
  };
  const requests = {
    satchel: {
      list: () => ({ method: "GET", path: "/api/crm/opportunity?limit=20" }),
      create: () => ({ method: "POST", path: "/api/crm/opportunity", body: created() }),
    },
    other: {
      list: () => ({ method: "GET", path: "/opportunity?_page=1&_limit=20" }),
      create: () => ({ method: "POST", path: "/opportunity", body: created() }),
    },
  };
  const run = (who, what, connections) => {
    const { origin, token } = who === "satchel" ? satchel : other;
    return load(origin, { token, connections, durationMs: DURATION_MS }, requests[who][what]);
  };
  const beside = (what, connections, figure) =>
    alternate({
      satchel: async () => (await run("satchel", what, connections))[figure],
      other: async () => (await run("other", what, connections))[figure],
    });

  const rows = [];
  for (const [what, target] of [
    ["list", 20],
    ["create", 100],
  ]) {
    const one = await beside(what, 1, "medianMs");
    const many = await beside(what, MANY, "perSecond");
    const faster = one.other / one.satchel;
    const more = many.satchel / many.other;
    const first = {
      what: `${what} beside json-server 0.17, ${records.length.toLocaleString("en")} records, one at a time`,
      satchel: milliseconds(one.satchel),
      other: milliseconds(one.other),
      ratio: times(faster),
    };
    const second = {
      what: `the same, ${MANY} connections`,
      satchel: perSecond(many.satchel),
      other: perSecond(many.other),
      ratio: times(more),
    };
    rows.push(atLeast(first, faster, target, times), atLeast(second, more, target, times));
  }
  await other.stop();
  return rows;
}
