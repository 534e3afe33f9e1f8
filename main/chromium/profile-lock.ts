import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const ORPHAN_PATIENCE_MS = 5_000;
const POLL_MS = 50;

/**
 * Makes sure that no browser holds the profile: a second one would hand its window to the first and leave.
 * Whoever calls this holds Satchel's own lock on the data directory, so a browser found there is one whose
 * main process was killed. It ends by itself when its pipe closes; if it does not, it is ended.
 * (Windows releases a dead process's lock by itself and has no such link.)
 */
export async function freeProfile(profileDir: string): Promise<void> {
  const lock = join(profileDir, "SingletonLock");
  const deadline = Date.now() + ORPHAN_PATIENCE_MS;
  for (let pid = holder(lock); pid !== null; pid = holder(lock)) {
    if (Date.now() > deadline) process.kill(pid, "SIGKILL");
    await delay(POLL_MS);
  }
  // Left by a killed browser, perhaps under another host name: Chromium would then refuse the profile.
  rmSync(lock, { force: true });
}

/** The browser that holds the lock, or null where none does. */
function holder(lock: string): number | null {
  const [, host, digits] = /^(.*)-(\d+)$/.exec(readLink(lock) ?? "") ?? [];
  if (host !== hostname() || digits === undefined) return null;
  const pid = Number(digits);
  // The number may belong to somebody else by now.
  return commandLine(pid).includes(dirname(lock)) ? pid : null;
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** Empty where there is no such process. */
function commandLine(pid: number): string {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
