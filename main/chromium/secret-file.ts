import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { SecretStore } from "../secrets.ts";

const secrets = z.record(z.string(), z.string());

/**
 * Secrets in a file that only this user may read. It is NOT protected: any program of this user, and anyone
 * with the disk, can read it. A browser offers no access to the system's secret store, Electron does.
 */
export function openSecretFile(path: string): SecretStore {
  function readAll(): Record<string, string> {
    try {
      return secrets.parse(JSON.parse(readFileSync(path, "utf8")));
    } catch (error) {
      if (isMissing(error)) return {};
      throw error;
    }
  }

  return {
    isProtected: false,
    read: (name) => readAll()[name] ?? null,
    write(name, value) {
      const { [name]: _, ...others } = readAll();
      const next = value === null ? others : { ...others, [name]: value };
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.new`;
      writeFileSync(draft, JSON.stringify(next), { mode: 0o600, flush: true });
      renameSync(draft, path);
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
