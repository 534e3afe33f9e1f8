import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSettings, recordsKeptBy } from "./settings.ts";

const freshDir = () => mkdtempSync(join(tmpdir(), "satchel-settings-"));
const token = {
  id: "token_1",
  name: "a tool",
  scope: "read" as const,
  created_at: "2026-01-01T00:00:00.000Z",
  last_used_at: null,
  sha256: "00",
};

test("what was kept is there after the next start", () => {
  const dataDir = freshDir();
  const settings = openSettings(dataDir);
  expect([settings.recordsKeptBy, settings.tokens]).toEqual([null, []]);
  settings.recordsKeptBy = "chromium";
  settings.tokens = [token];
  const later = openSettings(dataDir);
  expect([later.recordsKeptBy, later.tokens]).toEqual(["chromium", [token]]);
  expect(recordsKeptBy(dataDir)).toBe("chromium");
});

test.skipIf(process.platform === "win32")("the file is for this user's eyes only", () => {
  const dataDir = freshDir();
  openSettings(dataDir).tokens = [token];
  expect(statSync(join(dataDir, "settings.json")).mode & 0o777).toBe(0o600);
});

test("asking who keeps the records of a directory that is not there makes none", () => {
  const dataDir = join(freshDir(), "never");
  expect(recordsKeptBy(dataDir)).toBeNull();
  expect(() => statSync(dataDir)).toThrow("ENOENT");
});

test.each(["{", '{"records_kept_by":"netscape"}', '{"tokens":[{"name":1}]}'])(
  "a damaged file (%s) is named, and what to do about it",
  (text) => {
    const dataDir = freshDir();
    writeFileSync(join(dataDir, "settings.json"), text);
    expect(() => openSettings(dataDir)).toThrow(/settings\.json is damaged: .*Mend it/s);
  },
);
