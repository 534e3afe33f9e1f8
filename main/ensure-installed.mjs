import { existsSync, readFileSync } from "node:fs";
import { runNpm } from "./run-npm.mjs";

/** Packages the lockfile asks for and npm did not install as asked; those for other platforms are optional. */
function missingPackages() {
  if (!existsSync("node_modules/.package-lock.json")) return ["all of them"];
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const installed = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
  return Object.keys(wanted).filter(
    (path) =>
      path !== "" &&
      !wanted[path].optional &&
      (installed[path]?.version !== wanted[path].version || !existsSync(path)),
  );
}

/**
 * Installs what the lockfile says, where it is not there already; the project's folder is the current one.
 * Answers false where npm could not, having shown what it said.
 */
export function ensureInstalled() {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const what = missing.length === 1 ? missing[0] : missing.length;
  console.error(`Installing packages with npm ci (${what} missing).`);
  return runNpm(["ci"]);
}
