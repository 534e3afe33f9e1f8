import type { Channel } from "../shared/bridge/channel.ts";

/** The channel of a data host that is being opened; rejects where it does not connect in time. */
export function connectedWithin(
  ms: number,
  wait: (take: (channel: Channel) => void) => void,
): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the data host did not connect")), ms);
    wait((channel) => {
      clearTimeout(timer);
      resolve(channel);
    });
  });
}
