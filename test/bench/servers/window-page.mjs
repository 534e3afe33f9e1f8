import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright";
import { startSatchel } from "./satchel.mjs";

const POLL_MS = 20;
const TIMEOUT_MS = 60_000;

/** What the Chromium shell is to be told so that its window is drawn without a display and can be looked into. */
export const WINDOW_ENV = { SATCHEL_CHROMIUM_ARGS: "--headless=new --remote-debugging-port=0" };

const portFile = (dataDir) => join(dataDir, "chromium", "DevToolsActivePort");

/** To be called before a start, so that the port of the last one is not taken for this one's. */
export const forgetPort = (dataDir) => rm(portFile(dataDir), { force: true });

/** Asks again and again, until there is something. */
async function until(read) {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > deadline) throw new Error("the window did not become usable in time");
    await sleep(POLL_MS);
  }
}

/** Runs with the app's window, which is then let go of but not closed. */
async function withWindow(dataDir, work) {
  const port = await until(async () => {
    const text = await readFile(portFile(dataDir), "utf8").catch(() => "");
    return text.split("\n")[0];
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const window = await until(() =>
      browser
        .contexts()[0]
        ?.pages()
        .find((page) => new URL(page.url()).pathname === "/"),
    );
    return await work(window);
  } finally {
    await browser.close();
  }
}

/** @returns the wall-clock time in ms at which the app's window noted that it was usable */
export function usableAt(dataDir) {
  return withWindow(dataDir, async (window) =>
    Number(await until(() => window.evaluate(() => document.documentElement.dataset.usableAt))),
  );
}

/** Starts the app on a data directory and runs with its window as a Playwright page, and with where its API is. */
export async function withAppWindow(dataDir, work, options = {}) {
  await forgetPort(dataDir);
  const app = await startSatchel(dataDir, { args: [], env: WINDOW_ENV, ...options });
  try {
    return await withWindow(dataDir, (window) => work(window, app));
  } finally {
    await app.stop();
  }
}
