import type { Table } from "dexie";
import { NO_SERVER, type SyncMeta } from "../../shared/sync/sync-row.ts";
import type { DeviceRow } from "./database.ts";

/** Where the device's table keeps what sync remembers of the connection. */
export const SYNC_KEY = "sync";

/** What is kept of the connection; that there is none where nothing is. */
export function syncMeta(row: DeviceRow | undefined): SyncMeta {
  const kept: Partial<SyncMeta> = typeof row?.value === "object" && row.value ? row.value : {};
  return { ...NO_SERVER, ...kept };
}

/** The same, from the device's table of a database or a transaction. */
export async function loadSyncMeta(device: Table<DeviceRow, string>): Promise<SyncMeta> {
  return syncMeta(await device.get(SYNC_KEY));
}
