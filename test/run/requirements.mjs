import { existsSync } from "node:fs";
import { findBrowser } from "../../main/find-browser.mjs";
import { findElectron } from "../../main/find-electron.mjs";
import { runProcess } from "./run-process.mjs";

/** What a suite needs of the machine: there, with what its processes must be told, or not there and why. */

/** Finds a browser, else lets Playwright fetch its own. */
async function browser() {
  const found = findBrowser(process.env, process.platform);
  if (found) return { env: { SATCHEL_CHROMIUM: found.path } };
  console.log("no Chromium, Chrome or Edge is installed: asking Playwright for its own");
  const cli = "node_modules/playwright/cli.js";
  const fetched = await runProcess(process.execPath, [cli, "install", "chromium"], {
    timeoutMs: 300_000,
  });
  const ask = "console.log(require('playwright').chromium.executablePath())";
  const { output } = await runProcess(process.execPath, ["-e", ask]);
  if (existsSync(output.trim())) return { env: { SATCHEL_CHROMIUM: output.trim() } };
  return {
    missing: `no Chromium, Chrome or Edge is installed, and Playwright's could not be fetched (exit code ${fetched.code})`,
  };
}

async function electron() {
  const { path, why } = findElectron();
  if (path === undefined) return { missing: why };
  const hasDisplay =
    process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (hasDisplay) return { env: { SATCHEL_ELECTRON: path } };
  const { code } = await runProcess("xvfb-run", ["--help"]);
  if (code !== 0) return { missing: "there is no display, and xvfb-run is not installed" };
  return { env: { SATCHEL_ELECTRON: path }, wrapper: ["xvfb-run", "--auto-servernum"] };
}

const finders = { browser, electron };
const found = new Map();

/** Each is looked for once, and only when a suite needs it. The build is a suite of its own. */
export function requirement(name) {
  if (!found.has(name)) found.set(name, finders[name]());
  return found.get(name);
}
