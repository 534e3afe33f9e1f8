import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

/**
 * Who may import whom is a rule of the lint's configuration. Each row is a file that breaks one rule, or
 * keeps it; the real linter reads them all with the real configuration.
 */
interface Probe {
  readonly says: string;
  readonly file: string;
  readonly source: string;
  /** The rule that refuses it; null for what must pass. */
  readonly rule: string | null;
}

const IMPORTS = "eslint(no-restricted-imports)";
const GLOBALS = "eslint(no-restricted-globals)";

const probes: readonly Probe[] = [
  ...["node:fs", "electron", "dexie", "react", "../main/app.ts", "../renderer/app.tsx"].map(
    (name) => ({
      says: `shared may not import ${name}`,
      file: "shared/probe.ts",
      source: `import { x } from "${name}";\nexport const y = x;\n`,
      rule: IMPORTS,
    }),
  ),
  ...["node:fs", "electron", "hono", "ws", "dexie", "../main/app.ts"].map((name) => ({
    says: `renderer may not import ${name}`,
    file: "renderer/probe.ts",
    source: `import { x } from "${name}";\nexport const y = x;\n`,
    rule: IMPORTS,
  })),
  ...["dexie", "react", "electron", "../renderer/app.tsx"].map((name) => ({
    says: `main may not import ${name}`,
    file: "main/probe.ts",
    source: `import { x } from "${name}";\nexport const y = x;\n`,
    rule: IMPORTS,
  })),
  ...["main/electron.ts", "main/electron/probe.ts", "main/preload.ts"].map((file) => ({
    says: `${file} may not import dexie`,
    file,
    source: `import { x } from "dexie";\nexport const y = x;\n`,
    rule: IMPORTS,
  })),
  ...[
    { file: "main/electron/probe.ts", name: "electron" },
    { file: "renderer/store/probe.ts", name: "dexie" },
    { file: "main/probe.ts", name: "node:fs" },
    { file: "main/probe.ts", name: "../shared/store.ts" },
    { file: "renderer/probe.ts", name: "../shared/store.ts" },
    { file: "shared/probe.ts", name: "zod" },
  ].map(({ file, name }) => ({
    says: `${file} may import ${name}`,
    file,
    source: `import { x } from "${name}";\nexport const y = x;\n`,
    rule: null,
  })),
  {
    says: "renderer/store may not import node:",
    file: "renderer/store/probe.ts",
    source: 'import { x } from "node:fs";\nexport const y = x;\n',
    rule: IMPORTS,
  },
  ...["window", "indexedDB", "process", "fetch"].map((name) => ({
    says: `shared may not use ${name}`,
    file: "shared/probe.ts",
    source: `export const y = ${name};\n`,
    rule: GLOBALS,
  })),
  ...["process", "Buffer", "fetch", "WebSocket", "XMLHttpRequest"].map((name) => ({
    says: `renderer may not use ${name}`,
    file: "renderer/probe.ts",
    source: `export const y = ${name};\n`,
    rule: GLOBALS,
  })),
  ...["document", "indexedDB", "localStorage"].map((name) => ({
    says: `main may not use ${name}`,
    file: "main/probe.ts",
    source: `export const y = ${name};\n`,
    rule: GLOBALS,
  })),
  {
    says: "the bridge of the renderer may open its socket",
    file: "renderer/bridge/probe.ts",
    source: "export const y = WebSocket;\n",
    rule: null,
  },
  {
    says: "a promise nobody waits for is refused",
    file: "shared/probe.ts",
    source: "export function y() {\n  Promise.resolve(1);\n}\n",
    rule: "typescript(no-floating-promises)",
  },
  {
    says: "any is refused",
    file: "shared/probe.ts",
    source: "export const y = (x: any) => x;\n",
    rule: "typescript(no-explicit-any)",
  },
  {
    says: "a comment that silences the compiler is refused",
    file: "shared/probe.ts",
    source: '// @ts-ignore\nexport const y: string = "";\n',
    rule: "typescript(ban-ts-comment)",
  },
  {
    says: "a union's forgotten case is refused",
    file: "shared/probe.ts",
    source:
      'export function y(x: "a" | "b") {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n',
    rule: "typescript(switch-exhaustiveness-check)",
  },
  {
    says: "a file of more than 400 lines is refused",
    file: "shared/probe.ts",
    source: `${Array.from({ length: 401 }, (_, line) => `export const y${line} = ${line};`).join("\n")}\n`,
    rule: "eslint(max-lines)",
  },
  {
    says: "a hook called in a condition is refused",
    file: "renderer/probe.tsx",
    source:
      'import { useState } from "react";\nexport function Probe(p: { on: boolean }) {\n  if (p.on) useState(0);\n  return null;\n}\n',
    rule: "react(hooks)",
  },
  {
    says: "a picture without words is refused",
    file: "renderer/probe.tsx",
    source: 'export const Probe = () => <img src="x.png" />;\n',
    rule: "jsx-a11y(alt-text)",
  },
  {
    says: "an import without its file's ending is refused",
    file: "shared/probe.ts",
    source: 'import { x } from "./neighbour";\nexport const y = x;\n',
    rule: "import(extensions)",
  },
];

/** The file a probe is written to: `probe` in its name becomes its own, so that all share one tree. */
const fileOf = (probe: Probe, index: number) => probe.file.replace("probe", `probe-${index}`);

const diagnostics = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

let folder: string;
let found: z.infer<typeof diagnostics>["diagnostics"];

/** Runs the linter; it exits with 1 where it finds something, so that only its output counts. */
function lint(cwd: string): Promise<string> {
  const binary = path.resolve("node_modules/oxlint/bin/oxlint");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [binary, "--type-aware", "--format", "json"],
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => resolve(stdout),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "satchel-lint-"));
  await symlink(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
  for (const name of [".oxlintrc.json", "tsconfig.json"]) await cp(name, path.join(folder, name));
  for (const [index, probe] of probes.entries()) {
    const file = path.join(folder, fileOf(probe, index));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, probe.source);
  }
  found = diagnostics.parse(JSON.parse(await lint(folder))).diagnostics;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

for (const [index, probe] of probes.entries()) {
  test(probe.says, () => {
    const rules = found
      .filter(({ filename }) => path.normalize(filename) === path.normalize(fileOf(probe, index)))
      .map(({ code }) => code);
    if (probe.rule === null) expect(rules).toEqual([]);
    else expect(rules).toContain(probe.rule);
  });
}

test("no source casts through unknown to silence the compiler", async () => {
  const offenders: string[] = [];
  for (const part of ["main", "renderer", "shared", "test"]) {
    for (const name of await readdir(part, { recursive: true })) {
      if (!/\.tsx?$/.test(name)) continue;
      const text = await readFile(path.join(part, name), "utf8");
      if (/\bas unknown as\b/.test(text)) offenders.push(path.join(part, name));
    }
  }
  expect(offenders).toEqual([]);
});
