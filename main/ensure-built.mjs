import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runNpm } from "./run-npm.mjs";

const SOURCES = ["main", "renderer", "shared", "package.json", "package-lock.json"];
const PRODUCTS = ["dist/main/launch.js", "dist/main/chromium.js", "dist/renderer/index.html"];
/** Says, in milliseconds since 1970, when the build that is there began: what changed since is not in it. */
const STAMP = "dist/built-at";

/** When a file, or the newest thing in a folder, was last changed. */
function changedAt(file) {
  const own = statSync(file);
  if (!own.isDirectory()) return own.mtimeMs;
  const within = readdirSync(file).map((name) => changedAt(path.join(file, name)));
  // A folder's own time tells of files that were removed.
  return Math.max(own.mtimeMs, ...within);
}

function isBuilt() {
  if (![STAMP, ...PRODUCTS].every((file) => existsSync(file))) return false;
  return Math.max(...SOURCES.map(changedAt)) < Number(readFileSync(STAMP, "utf8"));
}

/**
 * Builds what is older than its sources; the project's folder is the current one. Answers false where the
 * build failed.
 */
export function ensureBuilt() {
  if (isBuilt()) return true;
  console.error("Building Satchel.");
  const beganAt = Date.now();
  if (!runNpm(["run", "--silent", "build"])) return false;
  writeFileSync(STAMP, String(beganAt));
  return true;
}
