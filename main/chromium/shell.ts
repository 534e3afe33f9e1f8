import { join } from "node:path";
import { z } from "zod";
import type { Channel } from "../../shared/bridge/channel.ts";
import type { Log } from "../log.ts";
import { connectedWithin } from "../connected-within.ts";
import type { Shell, ShellListener } from "../shell.ts";
import { browserArguments } from "./browser-arguments.ts";
import { startBrowser, type Browser } from "./browser.ts";
import { COOKIE_NAME, PAGE_ORIGIN, startPageServer } from "./page-server.ts";
import { openSecretFile } from "./secret-file.ts";
import { trackWindows, type Windows } from "./windows.ts";

const DATA_HOST_URL = `${PAGE_ORIGIN}/data-host.html`;
const DATA_HOST_TIMEOUT_MS = 20_000;

export interface ChromiumShellOptions {
  readonly browserPath: string;
  readonly dataDir: string;
  /** Folder of the built pages. */
  readonly pagesDir: string;
  readonly headless: boolean;
  readonly extraArguments: readonly string[];
  readonly log: Log;
}

interface Running {
  readonly browser: Browser;
  readonly windows: Windows;
}

/** Starts the browser, with the app's window unless headless. Rejects where the browser does not come up. */
export async function startChromiumShell(
  options: ChromiumShellOptions,
  listener: ShellListener,
): Promise<Shell> {
  const { headless, log } = options;
  let running: Promise<Running> | null = null;
  let isStopping = false;
  let dataHostTarget: string | null = null;
  let takeDataHost: ((channel: Channel) => void) | null = null;

  const pages = await startPageServer(options.pagesDir, (page, channel) => {
    if (page === "window") listener.windowConnected(channel);
    else if (takeDataHost) takeDataHost(channel);
    else channel.close();
  });

  async function start(): Promise<Running> {
    pages.awaitBrowser();
    const profileDir = join(options.dataDir, "chromium");
    const isRoot = process.getuid?.() === 0;
    if (isRoot) log.warn("Running as root: the browser's own sandbox is off (--no-sandbox).");
    const args = browserArguments({
      profileDir,
      pagePort: pages.port,
      headless,
      isRoot,
      extra: options.extraArguments,
    });
    const browser = await startBrowser(options.browserPath, profileDir, args);
    const windows = await trackWindows(browser.devtools, isWindowUrl, () => {
      if (!headless && !isStopping) listener.quitAsked();
    });
    await plantCookie(browser, pages.secret);
    pages.admitBrowser();
    void browser.ended.then(({ inOrder }) => {
      running = null;
      dataHostTarget = null;
      if (isStopping) return;
      if (inOrder && !headless) listener.quitAsked();
      else log.warn("The browser ended unexpectedly; starting it again.");
    });
    return { browser, windows };
  }

  /** The browser that runs, or a new one where it died. */
  async function ensureRunning(): Promise<Running> {
    if (isStopping) throw new Error("Satchel is stopping");
    running ??= start();
    try {
      return await running;
    } catch (error) {
      running = null;
      throw error;
    }
  }

  await ensureRunning();
  return {
    kind: "chromium",
    secrets: openSecretFile(join(options.dataDir, "secrets.json")),

    async openDataHost() {
      const { devtools } = (await ensureRunning()).browser;
      const oldTarget = dataHostTarget;
      const channel = connectedWithin(DATA_HOST_TIMEOUT_MS, (take) => {
        takeDataHost = take;
      });
      try {
        dataHostTarget = await createPage(devtools, DATA_HOST_URL, { hidden: !headless });
        // Not before: a browser without a window ends with its last page.
        if (oldTarget !== null) {
          await devtools
            .call("Target.closeTarget", { targetId: oldTarget }, z.unknown())
            .catch((error) => log.info(`The old data host is gone already: ${error.message}`));
        }
        return await channel;
      } finally {
        takeDataHost = null;
      }
    },

    async showWindow() {
      await (await ensureRunning()).windows.show();
    },

    // A browser's window has no menu of its own.
    showMenu() {},

    async stop() {
      isStopping = true;
      const last = await running?.catch(() => null);
      await last?.browser.close();
      pages.stop();
    },
  };
}

function isWindowUrl(url: string): boolean {
  return url.startsWith(`${PAGE_ORIGIN}/`) && url !== DATA_HOST_URL;
}

async function plantCookie({ devtools }: Browser, secret: string): Promise<void> {
  const cookie = {
    name: COOKIE_NAME,
    value: secret,
    url: `${PAGE_ORIGIN}/`,
    httpOnly: true,
    sameSite: "Strict",
  };
  await devtools.call("Storage.setCookies", { cookies: [cookie] }, z.unknown());
}

/** @returns the new page's target id */
async function createPage(
  devtools: Browser["devtools"],
  url: string,
  { hidden }: { readonly hidden: boolean },
): Promise<string> {
  const created = z.object({ targetId: z.string() });
  return (await devtools.call("Target.createTarget", { url, hidden }, created)).targetId;
}
