import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { resetElectron, safeStorage } from "../../test/support/electron-stand-in.ts";
import type { Log } from "../log.ts";
import { openSecrets } from "./secrets.ts";

vi.mock("electron", () => import("../../test/support/electron-stand-in.ts"));

const log = { info() {}, warn: vi.fn<Log["warn"]>(), error: vi.fn<Log["error"]>() };
let folder: string;

beforeEach(async () => {
  resetElectron();
  log.warn.mockClear();
  log.error.mockClear();
  folder = await mkdtemp(path.join(tmpdir(), "satchel-secrets-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a secret is kept encrypted, and is there at the next start", async () => {
  const first = await openSecrets(folder, log);
  expect(first.isProtected).toBe(true);
  first.write("remote", "s3cret");
  expect(first.read("remote")).toBe("s3cret");
  await first.flush();

  const bytes = await readFile(path.join(folder, "secrets.bin"), "latin1");
  expect(bytes).not.toContain("s3cret");
  expect((await openSecrets(folder, log)).read("remote")).toBe("s3cret");
});

test("a forgotten secret is gone at the next start", async () => {
  const first = await openSecrets(folder, log);
  first.write("remote", "s3cret");
  first.write("remote", null);
  await first.flush();
  expect((await openSecrets(folder, log)).read("remote")).toBeNull();
});

test("a secret that no longer decrypts is said to be lost, and is not an end", async () => {
  const first = await openSecrets(folder, log);
  first.write("remote", "s3cret");
  await first.flush();
  vi.spyOn(safeStorage, "decryptStringAsync").mockRejectedValueOnce(new Error("no such key"));
  const second = await openSecrets(folder, log);
  expect(second.read("remote")).toBeNull();
  expect(log.error).toHaveBeenCalledWith(expect.stringContaining("no such key"));
});

test("where there is no encryption, it says so and keeps them for this user alone", async () => {
  safeStorage.isAvailable = false;
  const store = await openSecrets(folder, log);
  expect(store.isProtected).toBe(false);
  expect(log.warn).toHaveBeenCalledTimes(1);
  store.write("remote", "s3cret");
  expect(store.read("remote")).toBe("s3cret");
});

test.runIf(process.platform === "linux")(
  "Linux's plain-text back end does not pass for protection",
  async () => {
    safeStorage.backend = "basic_text";
    const store = await openSecrets(folder, log);
    expect(store.isProtected).toBe(false);
    store.write("remote", "s3cret");
    expect((await stat(path.join(folder, "secrets.json"))).mode & 0o077).toBe(0);
  },
);
