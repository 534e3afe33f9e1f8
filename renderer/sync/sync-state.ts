import { create } from "zustand";
import type { SyncStatus } from "../../shared/sync/sync-status.ts";

/** How sync is, as main told last; null until it did. */
export const useSyncStatus = create<{ readonly status: SyncStatus | null }>(() => ({
  status: null,
}));

/** Whether there is, or was, a server: without one nothing is said of sync but where it can be connected. */
export const hasServer = ({ is_connected, remote }: SyncStatus): boolean =>
  is_connected || remote.enabled || remote.has_token;
