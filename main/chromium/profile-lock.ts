import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const ORPHAN_PATIENCE_MS = 5_000;
/** A thread that waits for the disk cannot be ended, and holds the profile's files for as long. */
const DISK_PATIENCE_MS = 30_000;
const POLL_MS = 50;

/**
 * Makes sure that no browser holds the profile or a file in it: a second one would hand its window to the first and leave,
 * or find the storage locked. Whoever calls this holds Satchel's own lock on the data directory, so a browser found there
 * is one whose main process was killed, or one that was killed itself and is not gone yet. It ends by itself when its
 * pipe closes; if it does not, it is ended.
 * (Windows releases a dead process's lock by itself and has no such link.)
 * @param processes where Linux tells of its processes (proc(5))
 */
export async function freeProfile(profileDir: string, processes = "/proc"): Promise<void> {
  const lock = join(profileDir, "SingletonLock");
  const startedAt = Date.now();
  for (let holder = holderOf(lock, processes); holder; holder = holderOf(lock, processes)) {
    const waitedMs = Date.now() - startedAt;
    if (waitedMs > DISK_PATIENCE_MS) break;
    if (waitedMs > ORPHAN_PATIENCE_MS && holder.isBrowser) process.kill(holder.pid, "SIGKILL");
    await delay(POLL_MS);
  }
  // Left by a killed browser, perhaps under another host name: Chromium would then refuse the profile.
  rmSync(lock, { force: true });
}

interface Holder {
  readonly pid: number;
  /** False for one that is ending, of which nobody can say any more what it was. */
  readonly isBrowser: boolean;
}

/** The browser that holds the lock, or null where none does. */
function holderOf(lock: string, processes: string): Holder | null {
  const [, host, digits] = /^(.*)-(\d+)$/.exec(readLink(lock) ?? "") ?? [];
  if (host !== hostname() || digits === undefined) return null;
  const pid = Number(digits);
  const lines = commandLines(pid, processes);
  // The number may belong to somebody else by now.
  if (lines.some((line) => line.includes(dirname(lock)))) return { pid, isBrowser: true };
  return lines.includes("") ? { pid, isBrowser: false } : null;
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/**
 * The command line of each thread of a process that has not ended; none where there is no such process. One that is ending has an
 * empty one. A killed process is a zombie as soon as its first thread has ended, while others may still hold its files.
 */
function commandLines(pid: number, processes: string): readonly string[] {
  try {
    if (process.platform !== "linux") return [commandOf(pid)];
    const threads = join(processes, String(pid), "task");
    return readdirSync(threads).flatMap((thread) => commandOfThread(join(threads, thread)));
  } catch {
    return [];
  }
}

function commandOf(pid: number): string {
  return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
}

/** Empty where the thread has ended. */
function commandOfThread(folder: string): readonly string[] {
  try {
    const stat = readFileSync(join(folder, "stat"), "utf8");
    // After the name in brackets, which may hold anything (proc(5)).
    const state = stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
    return state === "Z" || state === "X" ? [] : [readFileSync(join(folder, "cmdline"), "utf8")];
  } catch {
    return [];
  }
}
