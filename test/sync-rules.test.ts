import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDERS = ["main", "renderer", "shared", "test"];

function testFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(test|spec)\.tsx?$|-suite\.ts$/.test(name))
    .map((name) => join(folder, name));
}

/** The rules that some test's title begins with, or lists: "S10", or "S10 S11". */
function rulesProved(): Set<string> {
  const titles = FOLDERS.flatMap(testFiles).flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(/\b(?:test|it)(?:\.\w+)?\(\s*["'`]((?:S\d+ )+)/g),
  ]);
  return new Set(titles.flatMap(([, rules = ""]) => rules.trim().split(" ")));
}

test("every rule of docs/SYNC.md is proved by a test whose title begins with it, and none is made up", () => {
  const rules = [...readFileSync("docs/SYNC.md", "utf8").matchAll(/^- \*\*(S\d+)\*\*/gm)].map(
    ([, rule]) => String(rule),
  );
  const proved = rulesProved();
  expect(rules.filter((rule) => !proved.has(rule))).toEqual([]);
  expect([...proved].filter((rule) => !rules.includes(rule))).toEqual([]);
});
