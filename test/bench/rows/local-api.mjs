import { load } from "../client.mjs";
import { alternate } from "../measure.mjs";
import { atMost, milliseconds, perSecond, times } from "../table.mjs";

const DURATION_MS = 1_000;
const MANY = 16;
const LIST = "/api/crm/opportunity?limit=20&offset=";

const lists = (offset) => () => ({ method: "GET", path: `${LIST}${offset}` });

/** The local API over many opportunities: the first page, one in the middle, and a durable write. */
export async function localApiRows({ satchel, records, size }) {
  const { origin, token } = satchel;
  const run = (connections, next) =>
    load(origin, { token, connections, durationMs: DURATION_MS }, next);
  const middle = size / 2;
  let made = 0;
  const { id: _, created_at: __, updated_at: ___, ...body } = records[0];
  const create = () => {
    made += 1;
    const path = "/api/crm/opportunity";
    return { method: "POST", path, body: JSON.stringify({ ...body, title: `Bench ${made}` }) };
  };

  const latency = await alternate({
    first: async () => (await run(1, lists(0))).medianMs,
    middle: async () => (await run(1, lists(middle))).medianMs,
  });
  const rate = await alternate({
    first: async () => (await run(MANY, lists(0))).perSecond,
    middle: async () => (await run(MANY, lists(middle))).perSecond,
  });
  const write = await alternate({
    one: async () => (await run(1, create)).medianMs,
    many: async () => (await run(MANY, create)).perSecond,
  });

  const among = `among ${size.toLocaleString("en")}`;
  const ratio = latency.middle / latency.first;
  return [
    atMost(
      {
        what: `list, limit 20, with total, ${among}: first page`,
        satchel: `${milliseconds(latency.first)}; ${perSecond(rate.first)} at ${MANY} connections`,
      },
      latency.first,
      5,
      milliseconds,
    ),
    atMost(
      {
        what: `the same at offset ${middle.toLocaleString("en")}, beside the first page`,
        satchel: `${milliseconds(latency.middle)}; ${perSecond(rate.middle)}`,
        other: milliseconds(latency.first),
        ratio: times(ratio),
      },
      ratio,
      2,
      times,
    ),
    atMost(
      {
        what: `one durable write, ${among}`,
        satchel: `${milliseconds(write.one)}; ${perSecond(write.many)} at ${MANY} connections`,
      },
      write.one,
      8,
      milliseconds,
    ),
  ];
}
