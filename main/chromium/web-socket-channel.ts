import { WebSocket } from "ws";
import type { Channel, ChannelListener } from "../../shared/bridge/channel.ts";

/** A page's WebSocket as a channel. */
export function webSocketChannel(socket: WebSocket): Channel {
  let listener: ChannelListener | undefined;
  const early: string[] = [];
  socket.on("message", (data, isBinary) => {
    if (isBinary || !Buffer.isBuffer(data)) return socket.terminate();
    const text = data.toString();
    if (listener) listener.message(text);
    else early.push(text);
  });
  socket.on("close", () => listener?.closed());
  // `close` follows; without a listener the error would end the process.
  socket.on("error", () => socket.terminate());

  return {
    send: (text) => socket.send(text),
    listen(to) {
      listener = to;
      for (const text of early.splice(0)) to.message(text);
      if (socket.readyState === WebSocket.CLOSED) to.closed();
    },
    // A busy page does not answer a closing handshake, so none is waited for.
    close: () => socket.terminate(),
  };
}
