import {
  hostEvents,
  hostProcedures,
  mainEvents,
  mainProcedures,
  windowEvents,
} from "../../shared/bridge/procedures.ts";
import type { Channel } from "../../shared/bridge/channel.ts";
import { connectPeer, type Handlers, type Listeners } from "../../shared/bridge/rpc.ts";
import { openSocketChannel } from "./socket-channel.ts";

declare global {
  interface Window {
    /** Put there by Electron's preload. Absent in a plain browser, where the bridge is a WebSocket. */
    readonly satchel?: Channel;
  }
}

/** A window's line to main. */
export async function connectWindow(listeners: Listeners<typeof mainEvents>) {
  return connectPeer(await openChannel("window"), {
    answers: {},
    handlers: {},
    asks: mainProcedures,
    hears: mainEvents,
    listeners,
    says: windowEvents,
  });
}

/** The data host's line to main, over which main reads and writes the records. */
export async function connectDataHost(handlers: Handlers<typeof hostProcedures>) {
  return connectPeer(await openChannel("data-host"), {
    answers: hostProcedures,
    handlers,
    asks: {},
    hears: {},
    listeners: {},
    says: hostEvents,
  });
}

async function openChannel(page: "window" | "data-host"): Promise<Channel> {
  return window.satchel ?? openSocketChannel(`/bridge/${page}`);
}
