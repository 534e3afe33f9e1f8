import type { MessagePortMain } from "electron";
import type { Channel, ChannelListener } from "../../shared/bridge/channel.ts";

/** The message on which a page's preload hands main its end of a new bridge, and the only one main hears. */
export const BRIDGE_MESSAGE = "satchel:bridge";

/** Main's end of a page's port as a channel. */
export function portChannel(port: MessagePortMain): Channel {
  let listener: ChannelListener | undefined;
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    listener?.closed();
  };
  port.on("close", close);

  return {
    send(text) {
      if (!isClosed) port.postMessage(text);
    },
    listen(to) {
      listener = to;
      port.on("message", ({ data }) => to.message(String(data)));
      // What arrived so far was queued by the port until now.
      port.start();
      if (isClosed) to.closed();
    },
    close() {
      port.close();
      close();
    },
  };
}
