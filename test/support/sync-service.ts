import { v7 } from "uuid";
import { createHttpTransport } from "../../main/sync/http-transport.ts";
import type { Timers } from "../../main/sync/runner.ts";
import { createSyncService, type SyncServiceParts } from "../../main/sync/service.ts";
import type { SecretStore } from "../../main/secrets.ts";
import type { SyncConfig } from "../../main/settings.ts";
import type { SyncStatus } from "../../shared/sync/sync-status.ts";
import type { MemoryStore } from "./memory-store.ts";

export const FRESH_CONFIG: SyncConfig = {
  remote_url: "https://api.overplane.dev/api/crm",
  enabled: false,
  interval_s: 60,
  is_paused: false,
  identity: "to_check",
  before_url: null,
  last_sync_at: null,
};

/** Secrets in memory. */
export function memorySecrets(): SecretStore & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    isProtected: false,
    read: (name) => all.get(name) ?? null,
    write(name, value) {
      if (value === null) all.delete(name);
      else all.set(name, value);
    },
  };
}

const realTimers: Timers = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** The sync service over a store in memory, with real HTTP and nothing kept on disk. */
export function memorySyncService(
  store: MemoryStore,
  parts: Partial<Omit<SyncServiceParts, "store">> = {},
) {
  const settings = { sync: FRESH_CONFIG };
  const secrets = memorySecrets();
  const told: SyncStatus[] = [];
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  const service = createSyncService({
    store,
    async record(resource, id) {
      const found = await store.get(resource, id);
      return found.ok ? found.value : undefined;
    },
    settings,
    secrets,
    openTransport: createHttpTransport,
    timers: realTimers,
    today: () => new Date(),
    random: Math.random,
    newOpId: v7,
    log: { info: log, warn: log, error: log },
    changed: (status) => told.push(status),
    ...parts,
  });
  service.storeFound();
  return { service, settings, secrets, told, logged };
}
