import { beforeEach, expect, test, vi } from "vitest";
import {
  BrowserWindow,
  opened,
  resetElectron,
  sessionHandlers,
} from "../../test/support/electron-stand-in.ts";
import { guardPages } from "./guard.ts";

vi.mock("electron", () => import("../../test/support/electron-stand-in.ts"));

const OWN = "app://satchel/index.html";
const silent = { info() {}, warn() {}, error() {} };

beforeEach(() => {
  resetElectron();
  guardPages(silent);
});

/** Calls a handler that the session was given. */
function ask(name: string, ...args: readonly unknown[]): unknown {
  const handler = sessionHandlers.get(name);
  if (!handler) throw new Error(`the session was given no ${name} handler`);
  return Reflect.apply(handler, null, args);
}

function isGranted(permission: string, requestingUrl: string): boolean {
  const answers: boolean[] = [];
  ask("request", {}, permission, (granted: boolean) => answers.push(granted), { requestingUrl });
  expect(answers).toHaveLength(1);
  return answers[0] === true;
}

const isChecked = (permission: string, origin: string) => ask("check", {}, permission, origin, {});

for (const permission of [
  "media",
  "geolocation",
  "notifications",
  "clipboard-read",
  "fullscreen",
  "pointerLock",
  "openExternal",
  "hid",
  "usb",
  "serial",
  "display-capture",
  "local-fonts",
  "loopback-network",
  "unknown",
]) {
  test(`${permission} is refused, asked for or looked up`, () => {
    expect(isGranted(permission, OWN)).toBe(false);
    expect(isChecked(permission, OWN)).toBe(false);
  });
}

test("Satchel's own page may copy text and have its records kept; no other page may", () => {
  for (const permission of ["clipboard-sanitized-write", "persistent-storage"]) {
    expect(isGranted(permission, OWN)).toBe(true);
    expect(isChecked(permission, "app://satchel/")).toBe(true);
    expect(isGranted(permission, "https://example.com/")).toBe(false);
    expect(isChecked(permission, "https://example.com/")).toBe(false);
  }
});

test("devices are refused", () => {
  expect(ask("device", {})).toBe(false);
});

/** Whether a page that is about to go somewhere is kept from it. */
function isKept(event: string, url: string): boolean {
  let isPrevented = false;
  const preventDefault = () => {
    isPrevented = true;
  };
  new BrowserWindow({}).webContents.emit(event, { url, preventDefault });
  return isPrevented;
}

for (const event of ["will-frame-navigate", "will-redirect"]) {
  test(`${event}: a page stays with Satchel`, () => {
    expect(isKept(event, OWN)).toBe(false);
    expect(isKept(event, "https://example.com/")).toBe(true);
    expect(isKept(event, "file:///etc/passwd")).toBe(true);
    expect(isKept(event, "app://elsewhere/")).toBe(true);
  });
}

test("a webview is refused", () => {
  expect(isKept("will-attach-webview", "")).toBe(true);
});

test("a new window is refused; a https link goes to the system's browser, another nowhere", () => {
  const { webContents } = new BrowserWindow({});
  const actions = ["https://example.com/a", "http://example.com/", "file:///etc/passwd", OWN].map(
    (url) => webContents.openWindow?.({ url }).action,
  );
  expect(actions).toEqual(["deny", "deny", "deny", "deny"]);
  expect(opened).toEqual(["https://example.com/a"]);
});
