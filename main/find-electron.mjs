import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const FETCH_TIMEOUT_MS = 180_000;
const MARK = "electron at ";

/**
 * Finds Electron's executable, null where there is none. The electron package fetches it at first use, so asking
 * may take a minute once; a process of its own asks, because the package prints and blocks while it fetches.
 */
export function findElectron() {
  const asked = spawnSync(
    process.execPath,
    ["-e", `console.log(${JSON.stringify(MARK)} + require("electron"))`],
    { encoding: "utf8", timeout: FETCH_TIMEOUT_MS, cwd: new URL("..", import.meta.url) },
  );
  const line = asked.stdout.split(/\r?\n/).find((text) => text.startsWith(MARK));
  const path = line?.slice(MARK.length);
  return path !== undefined && existsSync(path) ? path : null;
}
