import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { extractFile, listPackage } from "@electron/asar";
import { expect, test } from "@playwright/test";
import packageJson from "../../package.json" with { type: "json" };
import { readFuseWire, writeElectronStub } from "./electron-stub.ts";

test.skip(process.platform === "win32", "the Linux folder is packed on Linux and macOS");

let folder: string;
let unpacked: string;

/** Packs the built app as `npm run package` does, save that a stub stands for Electron's own files. */
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "satchel-package-"));
  const electronDist = path.join(folder, "electron");
  await writeElectronStub(electronDist, packageJson.devDependencies.electron);
  await promisify(execFile)(
    process.execPath,
    [
      "node_modules/electron-builder/cli.js",
      "--linux",
      "dir",
      "--x64",
      "--publish",
      "never",
      `-c.electronDist=${electronDist}`,
      `-c.directories.output=${path.join(folder, "release")}`,
    ],
    { timeout: 120_000 },
  );
  unpacked = path.join(folder, "release", "linux-unpacked");
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

const asarFile = () => path.join(unpacked, "resources", "app.asar");
const packedFiles = () => listPackage(asarFile(), { isPack: false }).map((file) => file.slice(1));
const readPacked = (file: string) => extractFile(asarFile(), file).toString("utf8");

test("the package holds the built app and nothing else", () => {
  const files = packedFiles();
  for (const needed of [
    "package.json",
    "dist/main/electron.js",
    "dist/main/preload.cjs",
    "dist/renderer/index.html",
    "dist/renderer/data-host.html",
  ]) {
    expect(files).toContain(needed);
  }
  const foreign = files.filter(
    (file) => file !== "package.json" && !/^dist(\/(main|renderer)(\/|$)|$)/.test(file),
  );
  expect(foreign).toEqual([]);
  expect(files.filter((file) => /node_modules|\.(tsx?|map)$/.test(file))).toEqual([]);
});

test("Electron finds the app's entry in the package", () => {
  const packed = JSON.parse(readPacked("package.json"));
  expect(packedFiles()).toContain(packed.main);
  expect(packed).toMatchObject({ version: packageJson.version, type: "module" });
});

test("the packed code needs no package besides Electron", () => {
  /** Native extras of ws, which it does without where they are missing. */
  const optional = ["bufferutil", "utf-8-validate"];
  const needed = new Set<string>();
  for (const file of packedFiles().filter((name) => /^dist\/main\/.*\.c?js$/.test(name))) {
    // As the bundler writes them; the bundled packages' comments and strings hold other spellings.
    const specifiers = readPacked(file).matchAll(
      /^import (?:.* from )?"([^".][^"]*)";$|\b__require\("([^".][^"]*)"\)/gm,
    );
    for (const [, imported, required] of specifiers) {
      const name = imported ?? required ?? "";
      const isBuiltIn = name.startsWith("node:") || builtinModules.includes(name);
      if (!isBuiltIn && !optional.includes(name)) needed.add(name);
    }
  }
  expect([...needed]).toEqual(["electron"]);
});

test("the preload is CommonJS that requires only Electron, as a sandboxed page allows", () => {
  const preload = readPacked("dist/main/preload.cjs");
  const required = [...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name);
  expect(new Set(required)).toEqual(new Set(["electron"]));
  expect(preload).not.toMatch(/^import /m);
});

test("the executable's fuses are set as electron-builder.yml says", async () => {
  const wire = readFuseWire(await readFile(path.join(unpacked, "satchel")));
  const [runAsNode, cookieEncryption, nodeOptions, inspect, asarIntegrity, onlyAsar, , fileRights] =
    wire;
  expect({
    runAsNode,
    cookieEncryption,
    nodeOptions,
    inspect,
    asarIntegrity,
    onlyAsar,
    fileRights,
  }).toEqual({
    runAsNode: "0",
    cookieEncryption: "1",
    nodeOptions: "0",
    inspect: "0",
    asarIntegrity: "1",
    onlyAsar: "1",
    fileRights: "0",
  });
});
