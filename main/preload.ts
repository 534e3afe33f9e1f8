import { contextBridge, ipcRenderer } from "electron";
import type { Channel, ChannelListener } from "../shared/bridge/channel.ts";
import { BRIDGE_MESSAGE } from "./electron/port-channel.ts";

/**
 * All that a page gets of Electron: one line of text messages to main, as `window.satchel`. The port itself
 * stays here, in the preload's own world.
 */
function openBridge(): Channel {
  const { port1: own, port2: forMain } = new MessageChannel();
  let listener: ChannelListener | undefined;
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    listener?.closed();
  };
  own.addEventListener("close", close);
  ipcRenderer.postMessage(BRIDGE_MESSAGE, null, [forMain]);

  return {
    send: (text) => own.postMessage(text),
    listen(to) {
      listener = to;
      own.addEventListener("message", ({ data }) => to.message(String(data)));
      own.start();
      if (isClosed) to.closed();
    },
    close() {
      own.close();
      close();
    },
  };
}

contextBridge.exposeInMainWorld("satchel", openBridge());
