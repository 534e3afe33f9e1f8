/**
 * `npm start`: installs and builds what is missing or old, then opens Satchel in Electron where its binary
 * can be had, else in an installed browser. Needs nothing but Node and npm.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { findElectron } from "./find-electron.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const args = process.argv.slice(2);

/** Prepares the project in its own folder; the user's options may name folders relative to theirs. */
function prepare() {
  const from = process.cwd();
  process.chdir(root);
  const problem = ensureInstalled()
    ? !ensureBuilt() && "Satchel could not be built; what went wrong stands above."
    : "The packages could not be installed; what npm said stands above.";
  process.chdir(from);
  return problem;
}

/** Runs Electron until it ends, passing on the signals that ask for an end. */
function runElectron(path) {
  // Chromium refuses its own sandbox to root.
  const isRootOnLinux = process.platform === "linux" && process.getuid() === 0;
  if (isRootOnLinux) console.error("Running as root: Electron's sandbox is off (--no-sandbox).");
  const child = spawn(path, [...(isRootOnLinux ? ["--no-sandbox"] : []), root, ...args], {
    stdio: "inherit",
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code) => process.exit(code ?? 1));
}

const problem = prepare();
if (problem) {
  console.error(problem);
  process.exit(1);
}

const { planLaunch } = await import("../dist/main/launch.js");
const launch = planLaunch(args, { environment: process.env, findElectron });
switch (launch.kind) {
  case "help":
    console.log(launch.text);
    break;
  case "refused":
    console.error(launch.message);
    process.exitCode = 1;
    break;
  case "electron":
    console.error(`Opening Satchel in Electron: ${launch.why}.`);
    runElectron(launch.path);
    break;
  case "chromium":
    console.error(`Opening Satchel in an installed browser: ${launch.why}.`);
    await import("../dist/main/chromium.js");
    break;
}
