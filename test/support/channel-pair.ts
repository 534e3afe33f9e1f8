import type { Channel, ChannelListener } from "../../shared/bridge/channel.ts";

/** Two ends of one line, each message delivered in a turn of its own as a real one is. */
export function channelPair(): [Channel, Channel] {
  const listeners: [ChannelListener?, ChannelListener?] = [];
  const end = (own: 0 | 1, other: 0 | 1): Channel => ({
    send: (text) => queueMicrotask(() => listeners[other]?.message(text)),
    listen: (listener) => {
      listeners[own] = listener;
    },
    close: () => listeners.forEach((listener) => listener?.closed()),
  });
  return [end(0, 1), end(1, 0)];
}
