import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FETCH_TIMEOUT_MS = 180_000;
/** How long a failure to fetch it is remembered: a machine without a way to it need not wait at every start. */
const FAILURE_KEPT_MS = 24 * 60 * 60 * 1_000;
const MARK = "electron at ";

const root = fileURLToPath(new URL("..", import.meta.url));
const cacheDir = `${root}node_modules/.cache/satchel`;
const failureFile = `${cacheDir}/electron-not-fetched.json`;

/**
 * Finds Electron's executable: `{ path }`, or `{ why }` it cannot be had. The electron package fetches it at
 * first use, so asking may take a minute once; a process of its own asks, because the package prints and
 * blocks while it fetches.
 */
export function findElectron() {
  const failure = recentFailure();
  if (failure) return { why: failure };
  const asked = spawnSync(
    process.execPath,
    ["-e", `console.log(${JSON.stringify(MARK)} + require("electron"))`],
    { encoding: "utf8", timeout: FETCH_TIMEOUT_MS, cwd: root },
  );
  const line = asked.stdout.split(/\r?\n/).find((text) => text.startsWith(MARK));
  const path = line?.slice(MARK.length);
  if (path !== undefined && existsSync(path)) {
    rmSync(failureFile, { force: true });
    return { path };
  }
  const why = `Electron's binary could not be fetched (${reason(asked)})`;
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ at: Date.now(), why }));
  return { why };
}

/** Why it failed within the last day; delete the file to have it tried again sooner. */
function recentFailure() {
  // One's own binary (see the electron package) needs no fetching.
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || !existsSync(failureFile)) return null;
  const { at, why } = JSON.parse(readFileSync(failureFile, "utf8"));
  return Date.now() - at < FAILURE_KEPT_MS ? `${why}; this is tried once a day` : null;
}

function reason({ error, stderr }) {
  if (error?.code === "ETIMEDOUT") return `it took more than ${FETCH_TIMEOUT_MS / 60_000} minutes`;
  const lines = stderr.split(/\r?\n/).map((text) => text.trim());
  return (
    lines.find((text) => /Error: /.test(text))?.replace(/^.*?Error: /, "") ?? "no reason given"
  );
}
