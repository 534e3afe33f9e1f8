import type { Channel } from "../shared/bridge/channel.ts";
import { mainEvents, mainProcedures, type AppInfo } from "../shared/bridge/procedures.ts";
import { connectPeer } from "../shared/bridge/rpc.ts";
import type { TokenStore } from "./api/tokens.ts";
import type { Log } from "./log.ts";

export interface WindowAnswers {
  readonly info: () => Promise<AppInfo>;
  readonly tokens: TokenStore;
  readonly log: Log;
}

/** Answers one window for as long as it is there. */
export function answerWindow(channel: Channel, { info, tokens, log }: WindowAnswers): void {
  connectPeer(channel, {
    answers: mainProcedures,
    handlers: {
      "app.info": info,
      "tokens.list": () => tokens.list(),
      "tokens.create": ({ name, scope }) => tokens.create(name, scope),
      "tokens.revoke": ({ id }) => ({ revoked: tokens.revoke(id) }),
    },
    asks: {},
    hears: {},
    listeners: {},
    says: mainEvents,
    closed(broken) {
      if (broken) log.error(`A window was cut off: ${broken.message}: ${String(broken.cause)}`);
    },
  });
}
