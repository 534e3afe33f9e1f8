import { spawn } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freeProfile } from "./profile-lock.ts";

/** A profile whose lock says that a process of a host holds it. */
function lockedProfile(host: string, pid: number, profile = freshDir()) {
  symlinkSync(`${host}-${pid}`, join(profile, "SingletonLock"));
  return profile;
}
const freshDir = () => mkdtempSync(join(tmpdir(), "satchel-profile-"));
const isLocked = (profile: string) =>
  lstatSync(join(profile, "SingletonLock"), { throwIfNoEntry: false }) !== undefined;

describe.skipIf(process.platform === "win32")("the lock of a profile", () => {
  test("left under another host name goes: a laptop's name changes as it travels", async () => {
    const profile = lockedProfile("name-of-yesterday", process.pid);
    await freeProfile(profile);
    expect(isLocked(profile)).toBe(false);
  });

  test("goes where its number belongs to another program by now, which is left alone", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const profile = lockedProfile(hostname(), other.pid ?? 0);
    await freeProfile(profile);
    expect(isLocked(profile)).toBe(false);
    expect(other.exitCode ?? other.signalCode).toBeNull();
    other.kill();
  });

  test("is waited for while a browser that is ending holds it", async () => {
    const profile = freshDir();
    const last = join(profile, "last-thing-written");
    // Ends when it is told to, as a browser does whose pipe was closed.
    const program = `process.stdin.on("end", () => require("node:fs").writeFileSync(process.argv[2], "")).resume()`;
    const browser = spawn(process.execPath, [
      "-e",
      program,
      "--",
      `--user-data-dir=${profile}`,
      last,
    ]);
    lockedProfile(hostname(), browser.pid ?? 0, profile);
    const freed = freeProfile(profile);
    browser.stdin.end();
    await freed;
    expect(existsSync(last)).toBe(true);
  });

  test.runIf(process.platform === "linux")(
    "is waited for while a killed browser's last thread still writes, though its first has ended",
    async () => {
      const processes = freshDir();
      const task = (thread: number, state: string) => {
        const folder = join(processes, "7", "task", String(thread));
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, "stat"), `${thread} (Disk (IDB) thread) ${state} 1 7 7`);
        // The kernel has none to show of a process that is ending.
        writeFileSync(join(folder, "cmdline"), "");
        return folder;
      };
      task(7, "Z");
      const writing = task(8, "D");
      const profile = lockedProfile(hostname(), 7);
      const freed = freeProfile(profile, processes);
      await new Promise(setImmediate);
      expect(isLocked(profile)).toBe(true);
      rmSync(writing, { recursive: true });
      await freed;
      expect(isLocked(profile)).toBe(false);
    },
  );
});
