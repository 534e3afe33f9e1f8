import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/** Browsers of the Chromium family, in the order they are preferred, and what they are called where. */
const BROWSERS = [
  {
    name: "Chromium",
    linux: ["chromium", "chromium-browser"],
    darwin: "Chromium.app/Contents/MacOS/Chromium",
    win32: "Chromium\\Application\\chrome.exe",
  },
  {
    name: "Google Chrome",
    linux: ["google-chrome-stable", "google-chrome"],
    darwin: "Google Chrome.app/Contents/MacOS/Google Chrome",
    win32: "Google\\Chrome\\Application\\chrome.exe",
  },
  {
    name: "Microsoft Edge",
    linux: ["microsoft-edge-stable", "microsoft-edge"],
    darwin: "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    win32: "Microsoft\\Edge\\Application\\msedge.exe",
  },
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Every place a browser may be at, by platform. */
function places(browser, env, platform) {
  if (platform === "win32") {
    const roots = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
    return roots.filter(Boolean).map((root) => path.win32.join(root, browser.win32));
  }
  if (platform === "darwin") {
    const roots = ["/Applications", ...(env["HOME"] ? [`${env["HOME"]}/Applications`] : [])];
    return roots.map((root) => path.posix.join(root, browser.darwin));
  }
  const folders = (env["PATH"] || "/usr/bin").split(":").filter(Boolean);
  return browser.linux.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * Finds an installed Chromium, Chrome or Edge: the one SATCHEL_CHROMIUM names, else the first in its usual place.
 * Plain JavaScript without dependencies, because `npm start` and `npm test` need it before anything is installed.
 */
export function findBrowser(env, platform, exists = isProgram) {
  const chosen = env["SATCHEL_CHROMIUM"];
  if (chosen) {
    if (exists(chosen)) return { path: chosen, name: path.basename(chosen) };
    throw new Error(
      `SATCHEL_CHROMIUM names ${chosen}, which is no program; unset it or name a Chromium, Chrome or Edge.`,
    );
  }
  for (const browser of BROWSERS) {
    const found = places(browser, env, platform).find((place) => exists(place));
    if (found) return { path: found, name: browser.name };
  }
  return null;
}
