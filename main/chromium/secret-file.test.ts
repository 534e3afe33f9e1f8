import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSecretFile } from "./secret-file.ts";

const freshFile = () => join(mkdtempSync(join(tmpdir(), "satchel-secrets-")), "secrets.json");

test("a secret is there after the next start, until it is forgotten", () => {
  const file = freshFile();
  openSecretFile(file).write("remote", "s3cret");
  openSecretFile(file).write("other", "kept");
  expect(openSecretFile(file).read("remote")).toBe("s3cret");
  openSecretFile(file).write("remote", null);
  expect(openSecretFile(file).read("remote")).toBeNull();
  expect(openSecretFile(file).read("other")).toBe("kept");
});

test("it does not claim to protect them", () => {
  expect(openSecretFile(freshFile()).isProtected).toBe(false);
});

test.skipIf(process.platform === "win32")("nobody but this user may read the file", () => {
  const file = freshFile();
  openSecretFile(file).write("remote", "s3cret");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
