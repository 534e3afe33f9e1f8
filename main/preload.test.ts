import { MessagePort } from "node:worker_threads";
import { beforeEach, expect, test, vi } from "vitest";
import type { Channel } from "../shared/bridge/channel.ts";
import { BRIDGE_MESSAGE } from "./electron/port-channel.ts";

/** What the preload did with Electron, of which only these two functions stand here. */
const { exposed, posted } = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  posted: [] as { channel: string; message: unknown; ports: readonly unknown[] }[],
}));
vi.mock("electron", () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
  },
  ipcRenderer: {
    postMessage: (channel: string, message: unknown, ports: readonly unknown[]) =>
      void posted.push({ channel, message, ports }),
  },
}));

let page: Channel;
let main: MessagePort;

beforeEach(async () => {
  exposed.clear();
  posted.length = 0;
  vi.resetModules();
  await import("./preload.ts");
  const [handed] = posted[0]?.ports ?? [];
  if (!(handed instanceof MessagePort)) throw new Error("no port was handed over");
  main = handed;
  page = exposed.get("satchel") as Channel;
});

test("a page gets three functions and nothing else; main gets one port", () => {
  expect([...exposed.keys()]).toEqual(["satchel"]);
  expect(Object.keys(page).toSorted()).toEqual(["close", "listen", "send"]);
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({ channel: BRIDGE_MESSAGE, message: null });
});

test("text goes both ways, and what came early is not lost", async () => {
  main.postMessage("early");
  const heard: string[] = [];
  const hears = new Promise<void>((resolve) => {
    page.listen({
      message(text) {
        heard.push(text);
        if (text === "late") resolve();
      },
      closed() {},
    });
  });
  main.postMessage("late");
  await hears;
  expect(heard).toEqual(["early", "late"]);

  const toMain = new Promise((resolve) => main.once("message", resolve));
  page.send("from the page");
  expect(await toMain).toBe("from the page");
});

test("the page hears that main went away, once", async () => {
  let times = 0;
  const closed = new Promise<void>((resolve) => {
    page.listen({
      message() {},
      closed() {
        times += 1;
        resolve();
      },
    });
  });
  main.close();
  await closed;
  page.close();
  expect(times).toBe(1);
});
