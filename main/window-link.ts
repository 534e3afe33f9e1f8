import type { Channel } from "../shared/bridge/channel.ts";
import {
  mainEvents,
  mainProcedures,
  windowEvents,
  type AppInfo,
  type MenuGroup,
} from "../shared/bridge/procedures.ts";
import { connectPeer } from "../shared/bridge/rpc.ts";
import type { TokenStore } from "./api/tokens.ts";
import type { Log } from "./log.ts";

export interface WindowAnswers {
  readonly info: () => Promise<AppInfo>;
  readonly tokens: TokenStore;
  readonly showMenu: (groups: readonly MenuGroup[], choose: (id: string) => void) => void;
  readonly log: Log;
}

/** Answers one window for as long as it is there. */
export function answerWindow(channel: Channel, answers: WindowAnswers): void {
  const { info, tokens, showMenu, log } = answers;
  const window = connectPeer(channel, {
    answers: mainProcedures,
    handlers: {
      "app.info": info,
      "tokens.list": () => tokens.list(),
      "tokens.create": ({ name, scope }) => tokens.create(name, scope),
      "tokens.revoke": ({ id }) => ({ revoked: tokens.revoke(id) }),
    },
    asks: {},
    hears: windowEvents,
    listeners: {
      "menu.changed": (groups) => showMenu(groups, (id) => window.emit("menu.chosen", { id })),
    },
    says: mainEvents,
    closed(broken) {
      if (broken) log.error(`A window was cut off: ${broken.message}: ${String(broken.cause)}`);
    },
  });
}
