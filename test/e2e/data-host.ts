import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { WebSocket } from "ws";
import { z } from "zod";
import type { RunningApp } from "./running-app.ts";

const targets = z.array(z.object({ url: z.string(), webSocketDebuggerUrl: z.string() }));

/** Ends the hidden page's process, as the system does when memory runs out. */
export async function crashDataHost(app: RunningApp): Promise<void> {
  await command(app, "Page.crash", {});
}

/** Makes the hidden page busy for ever: connected, and answering nothing. */
export async function hangDataHost(app: RunningApp): Promise<void> {
  await command(app, "Runtime.evaluate", { expression: "setTimeout(() => { for (;;); })" });
}

/** Throws the records away while they are open, as the browser does where the disk is full or somebody clears its data. */
export async function clearStorage(app: RunningApp): Promise<void> {
  const origin = "http://satchel.localhost";
  await command(app, "Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
}

/** Sends one DevTools command to the hidden page, which Playwright does not show. */
async function command({ dataDir }: RunningApp, method: string, params: object): Promise<void> {
  const portFile = await readFile(join(dataDir, "chromium", "DevToolsActivePort"), "utf8");
  const [port] = portFile.split("\n");
  const list = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const host = targets.parse(list).find(({ url }) => url.endsWith("/data-host.html"));
  if (!host) throw new Error("there is no data host");
  const socket = new WebSocket(host.webSocketDebuggerUrl);
  await once(socket, "open");
  socket.send(JSON.stringify({ id: 1, method, params }));
  await once(socket, "message");
  socket.terminate();
}
