import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import { lastServer } from "../../shared/sync/sync-store.ts";
import type { MemoryStore } from "../support/memory-store.ts";
import type { World } from "./world.ts";

/** By records of these a server is known again: others may have the same lookups (docs/SYNC.md, S32). */
const TELLING = ["opportunity", "prospect"] as const;

/**
 * What a device that connects forgets the server of. That is right only where the server has none of the records known of it:
 * then they are all new to it.
 */
export async function forgottenBy(
  { keep }: Extract<SyncCommand, { kind: "connect" }>,
  { server, blame, count }: World,
  device: number,
  store: MemoryStore,
): Promise<string[]> {
  const isFirst = lastServer(await store.meta()) === null;
  if (!isFirst) count(keep ? "connected again" : "connected again, and taken for another server");
  if (isFirst || keep) return [];
  for (const name of TELLING) {
    const there = new Set(server.all(name).map(({ id }) => id));
    const known = await store.known(name, null, Infinity);
    const still = known.find(({ remote_id }) => there.has(remote_id));
    if (!still) continue;
    blame({
      promise: "a server that is connected again is gone on with",
      detail: `device ${device} forgot it, although ${still.remote_id} is known and there`,
    });
  }
  return TELLING.flatMap((name) => store.rows(name).map(({ id }) => id));
}
