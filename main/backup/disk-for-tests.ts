import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { realDisk, type Disk } from "./disk.ts";

export const freshFolder = () => mkdtemp(join(tmpdir(), "satchel-backup-"));

export const silentLog = { info() {}, warn() {}, error() {} };

type Handle = Awaited<ReturnType<Disk["open"]>>;

/** The real disk, with each file it opens changed by a test: runs full, counts its flushes, turns bytes round. */
export function diskWith(change: (handle: Handle, path: string) => void): Disk {
  return {
    ...realDisk,
    async open(path, flags, mode) {
      const handle = await realDisk.open(path, flags, mode);
      change(handle, String(path));
      return handle;
    },
  };
}

/** The real disk; what is opened on it is closed when the test ends. */
export function closingDisk(): Disk {
  const opened: Handle[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((handle) => handle.close().catch(() => {})));
  });
  return diskWith((handle) => void opened.push(handle));
}

/** What a full disk answers. */
export function diskFull(): Error {
  return Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
}
