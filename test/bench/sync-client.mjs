import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { now } from "./measure.mjs";

const CLIENT = fileURLToPath(new URL("pages-of-remote.ts", import.meta.url));
const POLL_MS = 100;
/** Longer than the bench takes: no round runs but those that are asked for. */
const NEVER_S = 86_400;

/** Asks the routes of sync of a running Satchel. */
export async function askSync({ origin, token }, method, path, body) {
  const response = await fetch(`${origin}/api/sync${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return response.json();
}

/** Waits until the state of sync is as wanted. @returns milliseconds from the call */
export async function untilSync(satchel, isAsWanted) {
  const startedAt = now();
  for (;;) {
    const status = await askSync(satchel, "GET", "");
    if (status.problem) throw new Error(`sync failed: ${JSON.stringify(status.problem)}`);
    if (isAsWanted(status)) return now() - startedAt;
    await sleep(POLL_MS);
  }
}

/** Connects to a server and takes over all it has. @returns milliseconds */
export async function firstSync(satchel, { url, token }) {
  const startedAt = now();
  const settings = { remote_url: url, token, enabled: true, interval_s: NEVER_S };
  await askSync(satchel, "PUT", "/settings", settings);
  await untilSync(satchel, ({ state, last_sync_at }) => state === "idle" && last_sync_at !== null);
  return now() - startedAt;
}

let pages;

/** Asks for every page that a first sync asks for, by the client and as many at a time as sync does. @returns the rows of each table */
export async function readEveryPage({ url, token }) {
  pages ??= (await runnerImport(CLIENT, { configFile: false })).module;
  return pages.readEveryPage(url, token);
}
