import { fileURLToPath } from "node:url";
import { version } from "../package.json";
import { startChromiumShell } from "./chromium/shell.ts";
import { findBrowser } from "./find-browser.mjs";
import { run } from "./run.ts";
import { StartRefused } from "./start-refused.ts";

/** Satchel in plain Node, with an installed Chromium, Chrome or Edge as its window. */
const exitCode = await run({
  kind: "chromium",
  args: process.argv.slice(2),
  version,
  async startShell({ dataDir, headless }, log, listener) {
    const browser = findInstalledBrowser();
    log.info(`Satchel uses ${browser.name} (${browser.path}).`);
    return startChromiumShell(
      {
        browserPath: browser.path,
        dataDir,
        pagesDir: fileURLToPath(new URL("../renderer", import.meta.url)),
        headless,
        extraArguments: (process.env["SATCHEL_CHROMIUM_ARGS"] ?? "").split(" ").filter(Boolean),
        log,
      },
      listener,
    );
  },
});
process.exit(exitCode);

function findInstalledBrowser() {
  let browser;
  try {
    browser = findBrowser(process.env, process.platform);
  } catch (error) {
    throw new StartRefused(error instanceof Error ? error.message : String(error));
  }
  if (browser) return browser;
  throw new StartRefused(
    "Satchel needs a browser as its window: install Chromium, Google Chrome or Microsoft Edge.",
  );
}
