import type { Channel, ChannelListener } from "../../shared/bridge/channel.ts";

/** Opens the Chromium shell's bridge: a WebSocket to the server that served this page. */
export function openSocketChannel(path: string): Promise<Channel> {
  const socket = new WebSocket(new URL(path, location.origin.replace(/^http/, "ws")));
  let listener: ChannelListener | undefined;
  const early: string[] = [];
  socket.addEventListener("message", ({ data }) => {
    const text = String(data);
    if (listener) listener.message(text);
    else early.push(text);
  });
  socket.addEventListener("close", () => listener?.closed());

  const channel: Channel = {
    send: (text) => socket.send(text),
    listen(to) {
      listener = to;
      for (const text of early.splice(0)) to.message(text);
      if (socket.readyState === WebSocket.CLOSED) to.closed();
    },
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.addEventListener("open", () => resolve(channel), { once: true });
    socket.addEventListener("close", () => reject(new Error("main cannot be reached")), {
      once: true,
    });
  });
}
