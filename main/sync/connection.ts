import type { SyncSettings } from "../../shared/sync/sync-settings.ts";
import type { SecretStore } from "../secrets.ts";
import type { Settings } from "../settings.ts";

const TOKEN = "sync-token";
const TOKEN_BEFORE = "sync-token-before";

/** What is kept of the server's address, its token and how they are used. */
export interface Connection {
  readonly url: string;
  /** For the transport alone (docs/SYNC.md, S33). */
  readonly token: string | null;
  /** The token, for the server it was given for; null for any other. */
  tokenFor(url: string): string | null;
  readonly isEnabled: boolean;
  readonly intervalMs: number;
  readonly identity: Settings["sync"]["identity"];
  isPaused: boolean;
  lastSyncAt: string | null;
  /** Whether there is something to go back to. */
  readonly hasBefore: boolean;
  save(change: SyncSettings): void;
  /** The server is the one the records belong to. */
  recognised(): void;
  /** Forgets the server and its token. */
  forget(): void;
}

const MS_PER_S = 1_000;

/** The connection as the settings and the secrets of a data directory keep it. */
export function openConnection(settings: Pick<Settings, "sync">, secrets: SecretStore): Connection {
  function set(change: Partial<Settings["sync"]>): void {
    settings.sync = { ...settings.sync, ...change };
  }

  /** Another address or token may be another server: what was known is kept until that is decided (S32). */
  function replace(url: string, token: string | null): void {
    const { remote_url, identity } = settings.sync;
    if (identity === "known") {
      set({ before_url: remote_url });
      secrets.write(TOKEN_BEFORE, secrets.read(TOKEN));
    }
    set({ remote_url: url, identity: "to_check" });
    secrets.write(TOKEN, token);
  }

  function goBack(): void {
    const { before_url } = settings.sync;
    if (before_url === null) return;
    set({ remote_url: before_url, identity: "to_check", before_url: null });
    secrets.write(TOKEN, secrets.read(TOKEN_BEFORE));
    secrets.write(TOKEN_BEFORE, null);
  }

  return {
    get url() {
      return settings.sync.remote_url;
    },
    get token() {
      return secrets.read(TOKEN);
    },
    tokenFor(url) {
      return new URL(url).origin === new URL(this.url).origin ? this.token : null;
    },
    get isEnabled() {
      return settings.sync.enabled;
    },
    get intervalMs() {
      return settings.sync.interval_s * MS_PER_S;
    },
    get identity() {
      return settings.sync.identity;
    },
    get isPaused() {
      return settings.sync.is_paused;
    },
    set isPaused(is_paused) {
      set({ is_paused });
    },
    get lastSyncAt() {
      return settings.sync.last_sync_at;
    },
    set lastSyncAt(last_sync_at) {
      set({ last_sync_at });
    },
    get hasBefore() {
      return settings.sync.before_url !== null;
    },
    save({ remote_url, token, enabled, interval_s, on_other_server }) {
      if (on_other_server === "go_back") goBack();
      const url = remote_url ?? this.url;
      const nextToken = token === undefined ? this.tokenFor(url) : token;
      if (url !== this.url || nextToken !== this.token) replace(url, nextToken);
      set({
        ...(enabled === undefined ? {} : { enabled }),
        ...(interval_s === undefined ? {} : { interval_s }),
        ...(on_other_server === "join" && this.identity === "to_check"
          ? { identity: "to_join" }
          : {}),
      });
    },
    recognised() {
      const { identity, before_url } = settings.sync;
      if (identity !== "known" || before_url !== null) set({ identity: "known", before_url: null });
      if (secrets.read(TOKEN_BEFORE) !== null) secrets.write(TOKEN_BEFORE, null);
    },
    forget() {
      set({ enabled: false, identity: "to_check", before_url: null, last_sync_at: null });
      secrets.write(TOKEN, null);
      secrets.write(TOKEN_BEFORE, null);
    },
  };
}
