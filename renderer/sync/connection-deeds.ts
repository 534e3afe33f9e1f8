import type { SyncSettings, SyncTestSettings } from "../../shared/sync/sync-settings.ts";
import type { SyncTest } from "../../shared/sync/sync-status.ts";
import { messages } from "../language/language.ts";
import { toastDone } from "../ui/toast.tsx";
import { askSync } from "./ask-sync.ts";
import { useSyncStatus } from "./sync-state.ts";

/** Saves what is named of the connection; answers whether main took it. */
export async function saveSettings(settings: SyncSettings): Promise<boolean> {
  const status = await askSync((call) => call("sync.save_settings", settings));
  if (status) useSyncStatus.setState({ status });
  return status !== undefined;
}

/** Asks the server whether it would do; undefined where main cannot be asked. */
export async function testConnection(settings: SyncTestSettings): Promise<SyncTest | undefined> {
  return askSync((call) => call("sync.test", settings));
}

/** Forgets the server; the records stay. */
export async function disconnect(): Promise<void> {
  const done = await askSync(async (call) => {
    await call("sync.disconnect");
    useSyncStatus.setState({ status: await call("sync.status") });
    return true;
  });
  if (done) toastDone(messages().sync.settings.disconnected);
}
