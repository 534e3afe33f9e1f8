import { alternate, median, now } from "../measure.mjs";
import { withBenchPage } from "../pages/open-page.mjs";
import { mainAndRenderers, processorMsOf } from "../processes.mjs";
import { startRemote } from "../servers/remote.mjs";
import { startSatchel } from "../servers/satchel.mjs";
import { withAppWindow } from "../servers/window-page.mjs";
import { askSync, firstSync, readEveryPage, untilSync } from "../sync-client.mjs";
import { atMost, milliseconds, times } from "../table.mjs";

/** A first sync takes long enough to be told from noise by fewer rounds. */
const SYNC_ROUNDS = 2;
const ITEMS_EACH = 2;
const LATENCY_MS = 50;
const CONCURRENCY = 8;
const QUICK_ROUNDS = 5;
/** What the window still does of the last rows after sync has ended. */
const AFTERWARDS_MS = 500;

const count = (value) => value.toLocaleString("en");

async function withRemote(opportunities, work) {
  const remote = await startRemote(opportunities);
  try {
    return await work(remote);
  } finally {
    await remote.stop();
  }
}

async function withApp(dataDir, work) {
  const satchel = await startSatchel(dataDir);
  try {
    return await work(satchel);
  } finally {
    await satchel.stop();
  }
}

/** Everything from a server, beside fetching the same pages and putting their rows into the database in one go. */
async function firstSyncRow({ newDir, size }) {
  const measured = await withRemote(size, (remote) =>
    alternate(
      {
        sync: () => withApp(newDir(), (satchel) => firstSync(satchel, remote)),
        bare: async () => {
          const startedAt = now();
          const tables = await readEveryPage(remote);
          const fetchMs = now() - startedAt;
          const putMs = await withBenchPage(newDir(), (page) =>
            page.evaluate((rows) => globalThis.satchelBench.putBare(rows), tables),
          );
          return fetchMs + putMs;
        },
      },
      SYNC_ROUNDS,
    ),
  );
  const { sync, bare } = measured;
  const row = {
    what: `first sync of ${count(size)} opportunities with ${count(size * ITEMS_EACH)} items, beside fetching the same pages and bare bulkPut of the rows`,
    satchel: milliseconds(sync),
    other: milliseconds(bare),
    ratio: times(sync / bare),
  };
  return atMost(row, sync / bare, 1.5, times);
}

async function askApi({ origin, token }, method, path, body) {
  const response = await fetch(`${origin}/api/crm${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return response.json();
}

/** As many changes of records that are there as new records, made while sync was paused; then sent over a slow line. */
async function sendWaiting(satchel, remote, changes) {
  await askSync(satchel, "POST", "/pause");
  const { data } = await askApi(satchel, "GET", `/opportunity?limit=${changes / 2}`);
  const { id: _, created_at: __, updated_at: ___, ...body } = data[0];
  for (const { id } of data) {
    await askApi(satchel, "PATCH", `/opportunity/${id}`, { territory: `Region ${Math.random()}` });
    await askApi(satchel, "POST", "/opportunity", { ...body, title: `New beside ${id}` });
  }
  const { id } = await remote.control("order", { kind: "delay", ms: LATENCY_MS });
  const startedAt = now();
  await askSync(satchel, "POST", "/resume");
  await untilSync(satchel, ({ state, pending }) => state !== "paused" && pending === 0);
  const ms = now() - startedAt;
  await remote.control("cancel", { id });
  return ms;
}

/** What was done on a plane, sent over a line that takes its time. */
async function waitingRow({ newDir, changes }) {
  const ms = await withRemote(changes / 2, (remote) =>
    withApp(newDir(), async (satchel) => {
      await firstSync(satchel, remote);
      const { sent } = await alternate(
        { sent: () => sendWaiting(satchel, remote, changes) },
        SYNC_ROUNDS,
      );
      return sent;
    }),
  );
  // A record that is changed is read first: two requests, and one for a new record.
  const requests = (changes / 2) * 2 + changes / 2;
  const ideal = (requests * LATENCY_MS) / CONCURRENCY;
  const row = {
    what: `${count(changes)} waiting changes at ${LATENCY_MS} ms of latency, beside ${count(requests)} requests, ${CONCURRENCY} at a time`,
    satchel: milliseconds(ms),
    other: milliseconds(ideal),
    ratio: times(ms / ideal),
  };
  return atMost(row, ms / ideal, 1.3, times);
}

/** What rounds cost in requests, and in processor time of main and the data host. */
async function costOf(satchel, remote, work) {
  const pids = mainAndRenderers(satchel.pid);
  const asked = async () => (await remote.control("requests")).requests.length;
  const [before, cpuBefore] = [await asked(), processorMsOf(pids)];
  const rounds = await work();
  const cpuMs = cpuBefore === null ? null : (processorMsOf(pids) - cpuBefore) / rounds;
  return { requests: ((await asked()) - before) / rounds, cpuMs };
}

async function quickRounds(satchel) {
  const taken = async () => (await askSync(satchel, "GET", "/log")).data.length;
  const before = await taken();
  await askSync(satchel, "PUT", "/settings", { interval_s: 1 });
  let rounds = 0;
  while (rounds < QUICK_ROUNDS) {
    await new Promise((done) => setTimeout(done, 200));
    rounds = (await taken()) - before;
  }
  await askSync(satchel, "PUT", "/settings", { interval_s: 86_400 });
  return rounds;
}

/** Nothing changed on either side. */
async function idleRows({ newDir, size }) {
  const { quick, complete } = await withRemote(size, (remote) =>
    withApp(newDir(), async (satchel) => {
      await firstSync(satchel, remote);
      // The first whole round remembers what the lists of rows are like.
      await askSync(satchel, "POST", "/run");
      return {
        quick: await costOf(satchel, remote, () => quickRounds(satchel)),
        complete: await costOf(satchel, remote, async () => {
          await askSync(satchel, "POST", "/run");
          return 1;
        }),
      };
    }),
  );
  const row = (what, { requests, cpuMs }) => ({
    what: `idle sync of ${count(size)} opportunities, nothing changed: ${what}`,
    satchel: `${count(Math.round(requests))} requests, ${cpuMs === null ? "?" : milliseconds(cpuMs)} CPU`,
  });
  return [row("a quick round", quick), row("a complete one, every list of rows", complete)];
}

const watchTasks = () => {
  globalThis.benchTasks = [];
  new PerformanceObserver((list) => {
    globalThis.benchTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
};

const longestTask = async (afterwards) => {
  await new Promise((done) => setTimeout(done, afterwards));
  return Math.max(0, ...globalThis.benchTasks);
};

/** The window's longest task while records come in and are shown as they come. */
async function windowRow({ newDir, size }) {
  const tasks = await withRemote(size, async (remote) => {
    const measured = [];
    for (let round = 0; round < SYNC_ROUNDS; round += 1) {
      const longest = await withAppWindow(newDir(), async (page, satchel) => {
        await page.getByRole("main").waitFor();
        await page.evaluate(watchTasks);
        await firstSync(satchel, remote);
        return page.evaluate(longestTask, AFTERWARDS_MS);
      });
      measured.push(longest);
    }
    return measured;
  });
  const longest = median(tasks);
  const row = {
    what: `first sync of ${count(size)} opportunities: the window's longest task`,
    satchel: longest === 0 ? "none over 50 ms" : milliseconds(longest),
  };
  return atMost(row, longest, 50, milliseconds);
}

/** Sync with the plain server of the tests, in a process of its own. */
export async function syncRows({ newDir, size }) {
  return [
    await firstSyncRow({ newDir, size }),
    await waitingRow({ newDir, changes: Math.max(20, size / 10) }),
    ...(await idleRows({ newDir, size })),
    await windowRow({ newDir, size }),
  ];
}
