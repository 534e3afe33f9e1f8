import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Shorter than any system's limit on the path of a socket (104 bytes on macOS, 108 on Linux). */
const MAX_PATH_BYTES = 100;
const SOCKET_NAME = "instance.sock";

/** The file of a data directory's socket; null on Windows, where sockets are named pipes and no files. */
export function socketFile(dataDir: string): string | null {
  return process.platform === "win32" ? null : join(dataDir, SOCKET_NAME);
}

/**
 * Listens or connects at a data directory's socket. A path too long for a socket is reached through a short
 * link that is there only meanwhile: the socket itself is always in the data directory, so that two starts
 * meet whatever their temporary folders are.
 */
export async function atSocketPath<T>(
  dataDir: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const file = socketFile(dataDir);
  if (!file) return use(pipeName(dataDir));
  if (Buffer.byteLength(file) <= MAX_PATH_BYTES) return use(file);
  const shortcut = mkdtempSync(join(tmpdir(), "satchel-socket-"));
  try {
    symlinkSync(dataDir, join(shortcut, "d"));
    return await use(join(shortcut, "d", SOCKET_NAME));
  } finally {
    rmSync(shortcut, { recursive: true });
  }
}

function pipeName(dataDir: string): string {
  const digest = createHash("sha256").update(realpathSync(dataDir).toLowerCase()).digest("hex");
  return `\\\\.\\pipe\\satchel-${digest.slice(0, 32)}`;
}
