import { EventEmitter } from "node:events";

/**
 * Stands in for the `electron` module, so that what Satchel tells Electron, and what it answers, can be tested
 * where Electron's binary is not. It is NOT Electron: what Electron does with it, only test/e2e/electron shows.
 */

type Handler = (...args: never[]) => unknown;

class WebContentsStandIn extends EventEmitter {
  reloads = 0;
  openWindow: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openWindow = handler;
  }
  reload() {
    this.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new WebContentsStandIn();
  readonly options: Record<string, unknown>;
  url = "";
  isShown = false;
  isInFront = false;
  isGone = false;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(url: string) {
    this.url = url;
  }
  show() {
    this.isShown = true;
  }
  focus() {
    this.isInFront = true;
  }
  isVisible() {
    return this.isShown;
  }
  isMinimized() {
    return false;
  }
  destroy() {
    if (this.isGone) return;
    this.isGone = true;
    this.emit("closed");
  }
}

class AppStandIn extends EventEmitter {
  readonly isPackaged = false;
}
export const app = new AppStandIn();
export const ipcMain = new EventEmitter();

/** The handlers given to the session, by the name of the method that took them. */
export const sessionHandlers = new Map<string, Handler>();
const take = (name: string) => (handler: Handler) => void sessionHandlers.set(name, handler);
export const session = {
  defaultSession: {
    setPermissionRequestHandler: take("request"),
    setPermissionCheckHandler: take("check"),
    setDevicePermissionHandler: take("device"),
    flushStorageData() {},
  },
};

export const opened: string[] = [];
export const shell = {
  async openExternal(url: string) {
    opened.push(url);
  },
};

export const protocol = { handle: take("protocol") };

interface MenuItem {
  readonly label?: string;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}
/** The menus that were set, one after the other, as templates. */
export const menus: (readonly MenuItem[])[] = [];
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu: (menu: readonly MenuItem[]) => void menus.push(menu),
};

/** Encrypts by turning the bytes around, which at least shows that it was asked to. */
export const safeStorage = {
  backend: "gnome_libsecret",
  isAvailable: true,
  async isAsyncEncryptionAvailable() {
    return this.isAvailable;
  },
  getSelectedStorageBackend() {
    return this.backend;
  },
  async encryptStringAsync(text: string) {
    return Buffer.from(text).reverse();
  },
  async decryptStringAsync(bytes: Buffer) {
    return { result: Buffer.from(bytes).reverse().toString(), shouldReEncrypt: false };
  },
};

/** A MessagePortMain whose other end is the test. */
export class PortStandIn extends EventEmitter {
  readonly sent: unknown[] = [];
  isStarted = false;
  isClosed = false;
  start() {
    this.isStarted = true;
  }
  postMessage(message: unknown) {
    this.sent.push(message);
  }
  close() {
    if (this.isClosed) return;
    this.isClosed = true;
    this.emit("close");
  }
}

/** Forgets windows, handlers and listeners: each test starts Electron anew. */
export function resetElectron(): void {
  BrowserWindow.all.length = 0;
  opened.length = 0;
  menus.length = 0;
  sessionHandlers.clear();
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  safeStorage.backend = "gnome_libsecret";
  safeStorage.isAvailable = true;
}
