import { existsSync } from "node:fs";
import { join } from "node:path";
import Conf from "conf";
import { z } from "zod";
import type { StoredToken } from "./api/tokens.ts";
import { SHELL_KINDS, type ShellKind } from "./shell.ts";
import { StartRefused } from "./start-refused.ts";
import { TOKEN_SCOPES } from "../shared/bridge/procedures.ts";
import { DEFAULT_INTERVAL_S, DEFAULT_REMOTE_URL } from "../shared/sync/sync-settings.ts";

const syncContents = z.object({
  remote_url: z.string().default(DEFAULT_REMOTE_URL),
  enabled: z.boolean().default(false),
  interval_s: z.int().min(1).default(DEFAULT_INTERVAL_S),
  is_paused: z.boolean().default(false),
  /** Whether this server has been seen to be the one the records belong to, or is to become it. */
  identity: z.enum(["known", "to_check", "to_join"]).default("to_check"),
  /** The address before, to go back to, while this one is not known. */
  before_url: z.string().nullable().default(null),
  /** When a round last came through; an instant. */
  last_sync_at: z.string().nullable().default(null),
});
/** What is kept of the connection to the server; its token is among the secrets. */
export type SyncConfig = z.infer<typeof syncContents>;

const contents = z.object({
  records_kept_by: z.enum(SHELL_KINDS).nullable().default(null),
  tokens: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        scope: z.enum(TOKEN_SCOPES),
        created_at: z.string(),
        last_used_at: z.string().nullable(),
        sha256: z.string(),
      }),
    )
    .default([]),
  sync: syncContents.prefault({}),
});

/** What main remembers in a data directory between starts. */
export interface Settings {
  /** Whose browser storage holds the records of this data directory; null until they were first opened. */
  recordsKeptBy: ShellKind | null;
  tokens: readonly StoredToken[];
  sync: SyncConfig;
}

/** The settings file of a data directory: written atomically, readable by this user only. */
export function openSettings(dataDir: string): Settings {
  const file = openFile(dataDir);
  function read() {
    const checked = contents.safeParse(file.store);
    if (checked.success) return checked.data;
    throw damaged(dataDir, z.prettifyError(checked.error));
  }
  // A damaged file is found at the start, not when it is first needed.
  read();
  return {
    get recordsKeptBy() {
      return read().records_kept_by;
    },
    set recordsKeptBy(shell) {
      file.set("records_kept_by", shell);
    },
    get tokens() {
      return read().tokens;
    },
    set tokens(tokens) {
      file.set("tokens", [...tokens]);
    },
    get sync() {
      return read().sync;
    },
    set sync(sync) {
      file.set("sync", sync);
    },
  };
}

/** Which shell's storage holds the records of a data directory, without making one. */
export function recordsKeptBy(dataDir: string): ShellKind | null {
  return existsSync(join(dataDir, "settings.json")) ? openSettings(dataDir).recordsKeptBy : null;
}

function openFile(dataDir: string) {
  try {
    return new Conf<z.input<typeof contents>>({
      cwd: dataDir,
      configName: "settings",
      configFileMode: 0o600,
    });
  } catch (error) {
    throw damaged(dataDir, String(error));
  }
}

function damaged(dataDir: string, problem: string): StartRefused {
  const file = join(dataDir, "settings.json");
  return new StartRefused(
    `${file} is damaged: ${problem}. Mend it, or delete it and your API tokens.`,
  );
}
