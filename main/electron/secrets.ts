import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { safeStorage } from "electron";
import { z } from "zod";
import { openSecretFile } from "../chromium/secret-file.ts";
import type { Log } from "../log.ts";
import type { SecretStore } from "../secrets.ts";

export interface ElectronSecrets extends SecretStore {
  /** Waits until what was written is on disk. */
  flush(): Promise<void>;
}

/** Secrets encrypted by the system's secret store, or in a plain file of this user where there is none. */
export async function openSecrets(dataDir: string, log: Log): Promise<ElectronSecrets> {
  if (!(await isGuarded())) {
    log.warn("This system has no secret store: secrets would be kept unencrypted.");
    return { ...openSecretFile(path.join(dataDir, "secrets.json")), flush: async () => {} };
  }
  return openEncrypted(path.join(dataDir, "secrets.bin"), log);
}

/** On Linux without a keyring, Electron encrypts with a password that everybody knows. */
async function isGuarded(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return process.platform !== "linux" || safeStorage.getSelectedStorageBackend() !== "basic_text";
}

const secrets = z.record(z.string(), z.string());

async function openEncrypted(file: string, log: Log): Promise<ElectronSecrets> {
  const values = new Map(Object.entries(await readEncrypted(file, log)));
  let saved = Promise.resolve();
  return {
    isProtected: true,
    read: (name) => values.get(name) ?? null,
    write(name, value) {
      if (value === null) values.delete(name);
      else values.set(name, value);
      const text = JSON.stringify(Object.fromEntries(values));
      saved = saved
        .then(() => writeEncrypted(file, text))
        .catch((error) => log.error(`A secret could not be kept: ${error}`));
    },
    flush: () => saved,
  };
}

async function readEncrypted(file: string, log: Log): Promise<z.infer<typeof secrets>> {
  const encrypted = await readFile(file).catch(() => null);
  if (encrypted === null) return {};
  try {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(encrypted);
    if (shouldReEncrypt) await writeEncrypted(file, result);
    return secrets.parse(JSON.parse(result));
  } catch (error) {
    // The keyring was reset, or the file came from another machine: the user has to give them again.
    log.error(`The kept secrets cannot be read: ${error}`);
    return {};
  }
}

async function writeEncrypted(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.new`;
  await writeFile(draft, await safeStorage.encryptStringAsync(text), { mode: 0o600, flush: true });
  await rename(draft, file);
}
