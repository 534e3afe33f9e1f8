import { randomBytes } from "node:crypto";
import type { AuditEntry } from "../../main/api/layers/audit.ts";
import { DEFAULT_LIMITS, type ApiLimits } from "../../main/api/limits.ts";
import { startApiServer } from "../../main/api/server.ts";
import { createTokenStore, type TokenStore } from "../../main/api/tokens.ts";
import type { TokenScope } from "../../shared/bridge/procedures.ts";
import type { CrmStore } from "../../shared/store.ts";
import type { SyncService } from "../../main/sync/service.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { memorySyncService } from "../support/sync-service.ts";

/** A running API over a memory store, with a token of each kind. */
export interface ApiUnderTest {
  readonly port: number;
  readonly host: string;
  readonly url: string;
  readonly store: CrmStore;
  readonly tokens: TokenStore;
  readonly readToken: string;
  readonly writeToken: string;
  readonly adminToken: string;
  readonly revokedToken: string;
  readonly audited: AuditEntry[];
  readonly errors: unknown[];
  close(): Promise<void>;
}

function createToken(tokens: TokenStore, name: string, scope: TokenScope): string {
  const created = tokens.create(name, scope);
  if (!created.ok) throw new Error(created.reason);
  return created.token;
}

export async function startApi(
  options: {
    readonly limits?: Partial<ApiLimits>;
    readonly store?: CrmStore;
    readonly sync?: SyncService;
    readonly port?: number;
  } = {},
): Promise<ApiUnderTest> {
  const store = options.store ?? (await createMemoryStore());
  const sync = options.sync ?? memorySyncService(await createMemoryStore()).service;
  const persistence = { load: () => [], save: () => undefined };
  const tokens = createTokenStore(persistence, { now: () => new Date(), randomBytes });
  const readToken = createToken(tokens, "reader", "read");
  const writeToken = createToken(tokens, "writer", "write");
  const adminToken = createToken(tokens, "keeper", "admin");
  const revokedToken = createToken(tokens, "leaver", "write");
  const leaver = tokens.list().find(({ name }) => name === "leaver");
  tokens.revoke(leaver?.id ?? "");
  const audited: AuditEntry[] = [];
  const errors: unknown[] = [];
  const started = await startApiServer({
    store,
    sync: () => sync,
    tokens,
    log: {
      audit: (entry) => audited.push(entry),
      error: (_message, error) => errors.push(error),
    },
    port: options.port ?? 0,
    version: "0.0.0",
    limits: { ...DEFAULT_LIMITS, closeGraceMs: 50, ...options.limits },
  });
  if (!started.ok) throw new Error(started.detail);
  const { port, url } = started;
  return {
    port,
    host: `127.0.0.1:${port}`,
    url,
    store,
    tokens,
    readToken,
    writeToken,
    adminToken,
    revokedToken,
    audited,
    errors,
    close() {
      sync.stop();
      return started.close();
    },
  };
}
