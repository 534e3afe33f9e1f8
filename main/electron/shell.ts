import { app, ipcMain, Menu, session, type BrowserWindow, type IpcMainEvent } from "electron";
import type { Channel } from "../../shared/bridge/channel.ts";
import type { Log } from "../log.ts";
import { connectedWithin } from "../connected-within.ts";
import type { Shell, ShellListener } from "../shell.ts";
import { guardPages } from "./guard.ts";
import { menuTemplate } from "./menu.ts";
import { isOwnPage } from "./origin.ts";
import { servePages } from "./page-protocol.ts";
import { BRIDGE_MESSAGE, portChannel } from "./port-channel.ts";
import { openSecrets } from "./secrets.ts";
import { openHostPage, openWindow } from "./windows.ts";

const DATA_HOST_TIMEOUT_MS = 20_000;

export interface ElectronShellOptions {
  readonly dataDir: string;
  /** Folder of the built pages. */
  readonly pagesDir: string;
  /** The built preload. */
  readonly preload: string;
  readonly headless: boolean;
  readonly log: Log;
}

/** Starts the shell, with the app's window unless headless. Electron must be ready. */
export async function startElectronShell(
  { dataDir, pagesDir, preload, headless, log }: ElectronShellOptions,
  listener: ShellListener,
): Promise<Shell> {
  let window: BrowserWindow | null = null;
  let hostPage: BrowserWindow | null = null;
  let takeHostChannel: ((channel: Channel) => void) | null = null;
  let isStopping = false;

  guardPages(log);
  servePages(pagesDir);
  showMenu([], () => undefined);
  const secrets = await openSecrets(dataDir, log);

  ipcMain.on(BRIDGE_MESSAGE, (event) => {
    const [port] = event.ports;
    if (!port) return;
    const channel = portChannel(port);
    if (isFromOwnPage(event) && event.sender === window?.webContents) {
      listener.windowConnected(channel);
    } else if (isFromOwnPage(event) && event.sender === hostPage?.webContents && takeHostChannel) {
      takeHostChannel(channel);
    } else {
      log.warn("A page that is not Satchel's asked for a bridge.");
      channel.close();
    }
  });

  // The hidden page keeps Electron from telling that the last window was closed; the window itself tells.
  app.on("window-all-closed", () => {});
  app.on("before-quit", (event) => {
    if (isStopping) return;
    event.preventDefault();
    listener.quitAsked();
  });
  app.on("activate", showWindow);

  function showWindow(): void {
    if (headless || isStopping) return;
    window ??= openAppWindow();
    if (window.isMinimized()) window.restore();
    // A new one shows itself once it has something to show.
    if (window.isVisible()) window.focus();
  }

  function openAppWindow(): BrowserWindow {
    const opened = openWindow(preload);
    opened.on("closed", () => {
      window = null;
      // On macOS an application stays when its windows are closed.
      if (!isStopping && process.platform !== "darwin") listener.quitAsked();
    });
    // Electron only stays where a browser would ask.
    opened.webContents.on("will-prevent-unload", () => listener.closeHeld());
    opened.webContents.on("render-process-gone", (_event, { reason }) => {
      log.error(`The window's page ended (${reason}); loading it again.`);
      if (!isStopping) opened.webContents.reload();
    });
    return opened;
  }

  showWindow();
  return {
    kind: "electron",
    secrets,

    async openDataHost() {
      hostPage?.destroy();
      const page = openHostPage(preload);
      hostPage = page;
      const channel = await connectedWithin(DATA_HOST_TIMEOUT_MS, (take) => {
        takeHostChannel = take;
      }).finally(() => {
        takeHostChannel = null;
      });
      // The port may outlive a crashed page for a while; its end is known here first.
      page.webContents.on("render-process-gone", (_event, { reason }) => {
        log.error(`The data host's page ended (${reason}).`);
        channel.close();
      });
      page.on("closed", () => channel.close());
      return channel;
    },

    async showWindow() {
      showWindow();
    },

    showMenu,

    async stop() {
      isStopping = true;
      window?.destroy();
      hostPage?.destroy();
      await secrets.flush();
      session.defaultSession.flushStorageData();
    },
  };
}

const showMenu: Shell["showMenu"] = (groups, choose) => {
  const template = menuTemplate(process.platform, app.isPackaged, groups, choose);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};

/** Only the main frame of one of Satchel's own pages may ask; `sender` alone could be showing something else. */
function isFromOwnPage({ senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
}
