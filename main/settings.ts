import { existsSync } from "node:fs";
import { join } from "node:path";
import Conf from "conf";
import { z } from "zod";
import type { StoredToken } from "./api/tokens.ts";
import { SHELL_KINDS, type ShellKind } from "./shell.ts";
import { TOKEN_SCOPES } from "../shared/bridge/procedures.ts";

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
});

/** What main remembers in a data directory between starts. */
export interface Settings {
  /** Whose browser storage holds the records of this data directory; null until they were first opened. */
  recordsKeptBy: ShellKind | null;
  tokens: readonly StoredToken[];
}

/** The settings file of a data directory: written atomically, readable by this user only. */
export function openSettings(dataDir: string): Settings {
  const file = new Conf<z.input<typeof contents>>({
    cwd: dataDir,
    configName: "settings",
    configFileMode: 0o600,
  });
  function read() {
    const checked = contents.safeParse(file.store);
    if (checked.success) return checked.data;
    throw new Error(
      `${file.path} is damaged: ${z.prettifyError(checked.error)}. Mend or delete the file.`,
    );
  }
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
  };
}

/** Which shell's storage holds the records of a data directory, without making one. */
export function recordsKeptBy(dataDir: string): ShellKind | null {
  return existsSync(join(dataDir, "settings.json")) ? openSettings(dataDir).recordsKeptBy : null;
}
