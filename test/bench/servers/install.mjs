import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(
  new URL("../../../node_modules/.cache/satchel-bench/", import.meta.url),
);
const SQLITE_ADDON = join(FOLDER, "node_modules/better-sqlite3/build/Release/better_sqlite3.node");

/** What Satchel is measured beside; none of it is a dependency of the app. */
const PACKAGES = { "json-server": "0.17.4", fastify: "5.12.8", "better-sqlite3": "12.11.1" };

/** Installs the other servers, once, in a folder of their own. */
export function installOthers() {
  mkdirSync(FOLDER, { recursive: true });
  const manifest = { private: true, dependencies: PACKAGES };
  writeFileSync(join(FOLDER, "package.json"), JSON.stringify(manifest));
  if (existsSync(SQLITE_ADDON)) return;
  npm("install", "--no-audit", "--no-fund", "--loglevel=error");
  // Where npm does not run install scripts by itself, the native part is still to be made.
  if (!existsSync(SQLITE_ADDON)) npm("rebuild", "better-sqlite3");
  if (existsSync(SQLITE_ADDON)) return;
  throw new Error(
    "better-sqlite3 could not be built. It needs a compiler and Python; npm may also want its " +
      `install script approved (npm install-scripts approve better-sqlite3, in ${FOLDER}).`,
  );
}

function npm(...args) {
  const isWindows = process.platform === "win32";
  execFileSync(isWindows ? "npm.cmd" : "npm", args, {
    cwd: FOLDER,
    shell: isWindows,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Loads one of the other servers' packages. */
export const requireOther = createRequire(join(FOLDER, "package.json"));
