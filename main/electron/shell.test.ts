import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Channel } from "../../shared/bridge/channel.ts";
import {
  app,
  BrowserWindow,
  ipcMain,
  menus,
  PortStandIn,
  resetElectron,
} from "../../test/support/electron-stand-in.ts";
import type { Shell } from "../shell.ts";
import { BRIDGE_MESSAGE } from "./port-channel.ts";
import { startElectronShell } from "./shell.ts";

vi.mock("electron", () => import("../../test/support/electron-stand-in.ts"));

const silent = { info() {}, warn() {}, error() {} };
let folder: string;
let windows: Channel[];
let quits: number;
let closesHeld: number;

beforeEach(async () => {
  resetElectron();
  windows = [];
  quits = 0;
  closesHeld = 0;
  folder = await mkdtemp(path.join(tmpdir(), "satchel-electron-"));
  await mkdir(path.join(folder, "pages"));
  await writeFile(path.join(folder, "pages", "index.html"), "<!doctype html>");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start({ headless = false } = {}): Promise<Shell> {
  return startElectronShell(
    {
      dataDir: folder,
      pagesDir: path.join(folder, "pages"),
      preload: "/preload.cjs",
      headless,
      log: silent,
    },
    {
      windowConnected: (channel) => void windows.push(channel),
      closeHeld: () => {
        closesHeld += 1;
      },
      quitAsked: () => {
        quits += 1;
      },
    },
  );
}

/** A page's preload asks for a bridge; by default as the real one does, from its main frame. */
function askForBridge(
  page: BrowserWindow | undefined,
  frame: { url: string; parent: unknown } | null = { url: page?.url ?? "", parent: null },
): PortStandIn {
  const port = new PortStandIn();
  ipcMain.emit(BRIDGE_MESSAGE, { ports: [port], sender: page?.webContents, senderFrame: frame });
  return port;
}

/** The data host that a shell opens, joined to main. */
async function openHost(shell: Shell) {
  const opening = shell.openDataHost();
  const page = BrowserWindow.all.at(-1);
  const port = askForBridge(page);
  return { page, port, channel: await opening };
}

test("the app's window opens at once and remembers where it was", async () => {
  await start();
  const [window] = BrowserWindow.all;
  expect(window?.url).toBe("app://satchel/index.html");
  expect(window?.options).toMatchObject({ name: "main", windowStatePersistence: true });
});

test("every page is sandboxed, apart from its preload, without Node", async () => {
  const shell = await start();
  await openHost(shell);
  expect(BrowserWindow.all).toHaveLength(2);
  for (const { options } of BrowserWindow.all) {
    expect(options["webPreferences"]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      preload: "/preload.cjs",
    });
  }
});

test("a window that its page holds is told of, since Electron itself asks nobody", async () => {
  await start();
  BrowserWindow.all[0]?.webContents.emit("will-prevent-unload");
  expect(closesHeld).toBe(1);
});

test("headless opens no window, also when asked to show one", async () => {
  const shell = await start({ headless: true });
  await shell.showWindow();
  expect(BrowserWindow.all).toEqual([]);
});

test("a window's page is joined to main, both ways", async () => {
  await start();
  const port = askForBridge(BrowserWindow.all[0]);
  const heard: string[] = [];
  windows[0]?.listen({ message: (text) => void heard.push(text), closed() {} });
  port.emit("message", { data: "from the page" });
  windows[0]?.send("from main");
  expect(heard).toEqual(["from the page"]);
  expect(port.sent).toEqual(["from main"]);
  expect(port.isStarted).toBe(true);
});

for (const [who, frame] of [
  ["a frame inside the page", { url: "app://satchel/index.html", parent: {} }],
  ["a page of another origin", { url: "https://example.com/", parent: null }],
  ["a frame that is gone", null],
] as const) {
  test(`${who} gets no bridge`, async () => {
    await start();
    expect(askForBridge(BrowserWindow.all[0], frame).isClosed).toBe(true);
    expect(windows).toEqual([]);
  });
}

test("a page that Satchel did not open gets no bridge", async () => {
  await start();
  const stranger = new BrowserWindow({});
  stranger.url = "app://satchel/index.html";
  expect(askForBridge(stranger).isClosed).toBe(true);
});

test("the data host is hidden, not throttled, and joined to main as such", async () => {
  const shell = await start();
  const { page, channel } = await openHost(shell);
  expect(page?.url).toBe("app://satchel/data-host.html");
  expect(page?.options).toMatchObject({
    show: false,
    webPreferences: { backgroundThrottling: false },
  });
  expect(channel).toBeDefined();
  expect(windows).toEqual([]);
});

test("a data host whose page crashes is reported as gone, once", async () => {
  const shell = await start();
  const { page, port, channel } = await openHost(shell);
  let gone = 0;
  channel.listen({
    message() {},
    closed: () => {
      gone += 1;
    },
  });
  page?.webContents.emit("render-process-gone", {}, { reason: "crashed" });
  port.emit("close");
  expect(gone).toBe(1);
});

test("a new data host replaces the old one", async () => {
  const shell = await start();
  const first = await openHost(shell);
  const second = await openHost(shell);
  expect(first.page?.isGone).toBe(true);
  expect(second.page?.isGone).toBe(false);
});

test("a window whose page crashes is loaded again", async () => {
  await start();
  BrowserWindow.all[0]?.webContents.emit("render-process-gone", {}, { reason: "oom" });
  expect(BrowserWindow.all[0]?.webContents.reloads).toBe(1);
});

test.runIf(process.platform !== "darwin")("closing the window asks to quit", async () => {
  await start();
  BrowserWindow.all[0]?.destroy();
  expect(quits).toBe(1);
});

test("quitting from the menu goes through Satchel's own end, and not past it", async () => {
  const shell = await start();
  const quit = { preventDefault: vi.fn<() => void>() };
  app.emit("before-quit", quit);
  expect(quit.preventDefault).toHaveBeenCalledTimes(1);
  expect(quits).toBe(1);

  await shell.stop();
  app.emit("before-quit", quit);
  expect(quit.preventDefault).toHaveBeenCalledTimes(1);
});

test("stopping closes every page and asks nobody to quit", async () => {
  const shell = await start();
  await openHost(shell);
  await shell.stop();
  expect(BrowserWindow.all.every(({ isGone }) => isGone)).toBe(true);
  expect(quits).toBe(0);
});

test("the menu follows the window's commands, and what is chosen in it is told", async () => {
  const shell = await start();
  const chosen: string[] = [];
  const item = { id: "opportunity.new", title: "New", accelerator: null, is_enabled: true };
  shell.showMenu([{ group: "create", title: "New", items: [item] }], (id) => chosen.push(id));
  const created = menus.at(-1)?.find(({ label }) => label === "New");
  created?.submenu?.[0]?.click?.();
  expect(chosen).toEqual(["opportunity.new"]);
});

test("Undo in the menu Edit is the window's own", async () => {
  const shell = await start();
  const chosen: string[] = [];
  const item = { id: "edit.undo", title: "Undo", accelerator: "CmdOrCtrl+Z", is_enabled: true };
  shell.showMenu([{ group: "edit", title: "Edit", items: [item] }], (id) => chosen.push(id));
  const edit = menus.at(-1)?.find(({ label }) => label === "Edit");
  edit?.submenu?.[0]?.click?.();
  expect(chosen).toEqual(["edit.undo"]);
});
