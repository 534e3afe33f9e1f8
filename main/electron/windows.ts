import { app, BrowserWindow, type WebPreferences } from "electron";
import { DATA_HOST_URL, WINDOW_URL } from "./origin.ts";

const SIZE = { width: 1280, height: 840, minWidth: 720, minHeight: 520 };

/** Every page runs sandboxed, in a world apart from the preload's, with the preload as its only way out. */
function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: !app.isPackaged,
  };
}

/** Opens the app's window where it was; Electron moves it to a screen that is there. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    name: "main",
    windowStatePersistence: true,
    title: "Satchel",
    show: false,
    webPreferences: webPreferences(preload),
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(WINDOW_URL);
  return window;
}

/** Opens the hidden page that holds the records. Its timers must run though nobody sees it. */
export function openHostPage(preload: string): BrowserWindow {
  const page = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    webPreferences: { ...webPreferences(preload), backgroundThrottling: false },
  });
  void page.loadURL(DATA_HOST_URL);
  return page;
}
