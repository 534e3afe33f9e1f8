import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build } from "vite";
import { findBrowser } from "../../../main/find-browser.mjs";

/** The origin the app's records belong to; nothing is listening there, the bench answers for it. */
const ORIGIN = "http://satchel.localhost";
const ENTRY = fileURLToPath(new URL("bench-page.ts", import.meta.url));

export function browserPath() {
  const browser = findBrowser(process.env, process.platform);
  if (browser === null) throw new Error("the bench needs an installed Chromium, Chrome or Edge");
  return browser.path;
}

let script;

async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: { write: false, target: "chrome130", rolldownOptions: { input: ENTRY } },
  });
  return result.output[0].code;
}

/**
 * Runs a function in a real Chromium page that has the app's store, on the profile and origin of a data directory,
 * so that the app finds what it wrote.
 */
export async function withBenchPage(dataDir, work) {
  script ??= await bundle();
  const profile = join(dataDir, "chromium");
  mkdirSync(profile, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    await context.route(`${ORIGIN}/**`, (route) =>
      route.request().url().endsWith("/bench.js")
        ? route.fulfill({ contentType: "text/javascript", body: script })
        : route.fulfill({
            contentType: "text/html",
            body: '<!doctype html><script type="module" src="/bench.js"></script>',
          }),
    );
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/bench.html`);
    await page.waitForFunction(() => "satchelBench" in globalThis);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** A data directory with so many opportunities in it. */
export async function seedDataDir(dataDir, count) {
  await withBenchPage(dataDir, (page) =>
    page.evaluate((size) => globalThis.satchelBench.seed(size), count),
  );
}
