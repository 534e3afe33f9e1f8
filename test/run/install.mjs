import { existsSync, readFileSync } from "node:fs";
import { runProcess } from "./run-process.mjs";

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

/** Installs what the lockfile says, where it is not there already. Answers false where npm could not. */
export async function ensureInstalled() {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  console.log(
    `installing packages with npm ci (${missing.length === 1 ? missing[0] : missing.length} missing)`,
  );
  // npm names its own script where it started this one; elsewhere the shell finds it.
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith(".js")
    ? await runProcess(process.execPath, [npm, "ci"])
    : await runProcess("npm ci", [], { shell: true });
  if (result.code !== 0) console.log(result.output);
  return result.code === 0;
}
