import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeInstanceLock, type Shown } from "./instance-lock.ts";
import { socketFile } from "./socket-path.ts";

const freshDir = () => mkdtempSync(join(tmpdir(), "satchel-lock-"));
const show = (): Promise<Shown> => Promise.resolve("shown");

test("a second start learns that the first shows its window, and the first is asked once", async () => {
  const dataDir = freshDir();
  let asked = 0;
  const first = await takeInstanceLock(dataDir, () => {
    asked += 1;
    return show();
  });
  expect(first.state).toBe("taken");
  expect(await takeInstanceLock(dataDir, show)).toEqual({ state: "running", window: "shown" });
  expect(asked).toBe(1);
});

test("a released directory can be taken again, and other directories always", async () => {
  const dataDir = freshDir();
  const first = await takeInstanceLock(dataDir, show);
  expect((await takeInstanceLock(freshDir(), show)).state).toBe("taken");
  if (first.state === "taken") first.release();
  expect((await takeInstanceLock(dataDir, show)).state).toBe("taken");
});

test("a start waits for one that is stopping", async () => {
  const dataDir = freshDir();
  const stopping = await takeInstanceLock(dataDir, () => {
    // The next start has been told to wait; now the lock comes free.
    if (stopping.state === "taken") stopping.release();
    return null;
  });
  expect((await takeInstanceLock(dataDir, show)).state).toBe("taken");
});

test("of many simultaneous starts on a killed one's directory, exactly one takes it", async () => {
  const dataDir = freshDir();
  await leaveStaleSocket(dataDir);
  const starts = await Promise.all(
    Array.from({ length: 20 }, () => takeInstanceLock(dataDir, show)),
  );
  expect(starts.filter(({ state }) => state === "taken")).toHaveLength(1);
});

test("a directory whose path is too long for a socket is locked like any other", async () => {
  const dataDir = join(freshDir(), "a-rather-long-name-of-a-folder".repeat(5));
  mkdirSync(dataDir);
  expect((await takeInstanceLock(dataDir, show)).state).toBe("taken");
  expect(await takeInstanceLock(dataDir, show)).toEqual({ state: "running", window: "shown" });
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("satchel-socket-"))).toEqual([]);
});

/** As a process leaves it that listened and was killed. */
async function leaveStaleSocket(dataDir: string): Promise<void> {
  const file = socketFile(dataDir);
  if (file === null) return;
  const program = `require("node:net").createServer().listen(${JSON.stringify(file)}, () => process.kill(process.pid, "SIGKILL"))`;
  await once(spawn(process.execPath, ["-e", program]), "exit");
  expect(existsSync(file)).toBe(true);
}
