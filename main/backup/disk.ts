import * as fs from "node:fs/promises";
import { join } from "node:path";

/** What of the file system backups use; tests put one in its place that runs full. */
export type Disk = Pick<
  typeof fs,
  "open" | "rename" | "rm" | "mkdir" | "readdir" | "readFile" | "stat"
>;

export const realDisk: Disk = fs;

/** Windows has no way, and no need, to sync a folder. */
const CANNOT_SYNC_FOLDERS = process.platform === "win32";

/** Makes sure that the names in a folder survive a power cut, not only what the files hold. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (CANNOT_SYNC_FOLDERS) return;
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that it is there wholly or not at all: aside first, on disk, then under its name.
 * @returns how many bytes it has
 */
export async function writeWhole(
  disk: Disk,
  folder: string,
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const aside = join(folder, `${name}${ASIDE}`);
  let bytes = 0;
  try {
    const handle = await disk.open(aside, "w", 0o600);
    try {
      for await (const chunk of chunks) {
        await handle.writeFile(chunk);
        bytes += chunk.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(aside, join(folder, name));
  } catch (error) {
    await disk.rm(aside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(disk, folder);
  return bytes;
}

const ASIDE = ".partial";

/** Removes what a start that was killed had begun to write. */
export async function removePartial(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.readdir(folder)) {
    if (name.endsWith(ASIDE)) await disk.rm(join(folder, name), { force: true });
  }
}
