import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { Readable, Writable } from "node:stream";
import { z } from "zod";
import { StartRefused } from "../start-refused.ts";
import { openDevTools, type DevTools } from "./devtools-pipe.ts";
import { freeProfile } from "./profile-lock.ts";

const START_TIMEOUT_MS = 30_000;
const CLOSE_TIMEOUT_MS = 5_000;
const STDERR_KEPT_CHARS = 2_000;

export interface Browser {
  readonly devtools: DevTools;
  /** Whether it ended in good order (the user quit it) or not (it crashed, or was killed). */
  readonly ended: Promise<{ readonly inOrder: boolean }>;
  /** Lets it write what it holds and ends it, by force where that does not help. */
  close(): Promise<void>;
}

/** Starts a browser on a profile of its own. Rejects, saying why, where it does not come up. */
export async function startBrowser(
  path: string,
  profileDir: string,
  args: readonly string[],
): Promise<Browser> {
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  await freeProfile(profileDir);
  const child = spawn(path, args, {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // Ctrl+C in a terminal reaches a whole process group; Satchel ends its browser itself, in order.
    detached: true,
  });
  let complaints = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-STDERR_KEPT_CHARS);
  });
  const ended = new Promise<{ inOrder: boolean }>((resolve) => {
    child.once("exit", (code) => resolve({ inOrder: code === 0 }));
    child.once("error", (error) => {
      complaints += error.message;
      resolve({ inOrder: false });
    });
  });

  const [, , , toBrowser, fromBrowser] = child.stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
    throw new Error("the browser has no pipes though stdio above asks for them");
  }
  const devtools = openDevTools(toBrowser, fromBrowser);
  const isUp = await Promise.race([
    devtools.call("Browser.getVersion", {}, z.unknown()).then(
      () => true,
      () => false,
    ),
    ended.then(() => false),
    timeout(START_TIMEOUT_MS),
  ]);
  if (!isUp || child.pid === undefined) {
    killGroup(child);
    await ended;
    throw new StartRefused(`${path} did not start.${displayHint()} It said:\n${complaints.trim()}`);
  }
  return {
    devtools,
    ended,
    async close() {
      devtools.call("Browser.close", {}, z.unknown()).catch(() => {});
      const isGone = await Promise.race([ended.then(() => true), timeout(CLOSE_TIMEOUT_MS)]);
      if (!isGone) killGroup(child);
      await ended;
    },
  };
}

function displayHint(): string {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const isMissing = process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY;
  return isMissing ? " There is no display here; --headless needs none." : "";
}

function timeout(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, false).unref();
  });
}

/** With its helpers, which on Linux and macOS are in the group it leads. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}
