import { v7 } from "uuid";
import type { SyncStatus } from "../../shared/sync/sync-status.ts";
import { StoreUnavailable, type CrmStore } from "../../shared/store.ts";
import type { Log } from "../log.ts";
import type { DataHost } from "../mirror.ts";
import type { SecretStore } from "../secrets.ts";
import type { Settings } from "../settings.ts";
import { createHostSyncStore } from "./host-sync-store.ts";
import { createHttpTransport } from "./http-transport.ts";
import type { Timers } from "./runner.ts";
import { createSyncService, type SyncService } from "./service.ts";
import { watchNetwork } from "./watch-network.ts";

export interface StartedSync {
  readonly service: SyncService;
  /** A data host is there that holds the records, or there is none. */
  hostChanged(host: DataHost | null): void;
  stop(): void;
}

const timers: Timers = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Sync over the records of the data host, on this machine's clock and network. */
export function startSync(parts: {
  readonly records: Pick<CrmStore, "get">;
  readonly settings: Settings;
  readonly secrets: SecretStore;
  readonly log: Log;
  readonly changed: (status: SyncStatus) => void;
}): StartedSync {
  const { records, settings, secrets, log, changed } = parts;
  let host: DataHost | null = null;
  const store = createHostSyncStore(() => {
    if (host) return host;
    throw new StoreUnavailable("host_lost", "they cannot be reached just now; try again");
  });
  const service = createSyncService({
    store,
    async record(resource, id) {
      const found = await records.get(resource, id);
      return found.ok ? found.value : undefined;
    },
    settings,
    secrets,
    openTransport: createHttpTransport,
    timers,
    today: () => new Date(),
    random: Math.random,
    newOpId: v7,
    log,
    changed,
  });
  const stopWatching = watchNetwork(() => service.wake());
  return {
    service,
    hostChanged(next) {
      host = next;
      if (next) service.storeFound();
      else service.storeLost();
    },
    stop() {
      stopWatching();
      service.stop();
    },
  };
}
