import type { Channel } from "../shared/bridge/channel.ts";
import {
  mainEvents,
  mainProcedures,
  windowEvents,
  type AppInfo,
  type MenuGroup,
} from "../shared/bridge/procedures.ts";
import { connectPeer, type Peer } from "../shared/bridge/rpc.ts";
import type { TokenStore } from "./api/tokens.ts";
import type { BackupKeeper } from "./backup/backup-keeper.ts";
import type { Log } from "./log.ts";
import type { SyncService } from "./sync/service.ts";

export interface WindowAnswers {
  readonly info: () => Promise<AppInfo>;
  readonly tokens: TokenStore;
  readonly showMenu: (groups: readonly MenuGroup[], choose: (id: string) => void) => void;
  readonly backups: () => Promise<BackupKeeper>;
  readonly sync: () => Promise<SyncService>;
  readonly log: Log;
}

/** What the app tells a window. */
export type WindowPeer = Peer<Record<never, never>, typeof mainEvents>;

/** One that draws thousands of rows is slow, and not gone. */
const ANSWER_WAIT_MS = 10_000;

/** Fulfilled once each window has heard all that it was told, or is gone; rejects where one does not answer. */
export async function untilAnswered(windows: Iterable<WindowPeer>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = "A window of Satchel does not answer. Close it and try again.";
    timer = setTimeout(() => reject(new Error(message)), ANSWER_WAIT_MS);
  });
  const answers = [...windows].map((window) => window.ping().catch(() => undefined));
  await Promise.race([Promise.all(answers), late]).finally(() => clearTimeout(timer));
}

/** Answers one window for as long as it is there, until it is `closed`. */
export function answerWindow(
  channel: Channel,
  answers: WindowAnswers,
  closed: () => void,
): WindowPeer {
  const { info, tokens, showMenu, backups, sync, log } = answers;
  const window = connectPeer(channel, {
    answers: mainProcedures,
    handlers: {
      "app.info": info,
      "tokens.list": () => tokens.list(),
      "tokens.create": ({ name, scope }) => tokens.create(name, scope),
      "tokens.revoke": ({ id }) => ({ revoked: tokens.revoke(id) }),
      "database.may_open": async ({ finding }) => (await backups()).mayOpen(finding),
      "backup.list": async () => (await backups()).list(),
      "backup.make": async () => (await backups()).make(),
      "backup.restore": async ({ name }) => (await backups()).restore(name),
      "restore.state": async () => (await backups()).state,
      "restore.decide": async ({ choice }) => (await backups()).decide(choice),
      "sync.status": async () => (await sync()).status(),
      "sync.save_settings": async (settings) => (await sync()).saveSettings(settings),
      "sync.test": async (settings) => (await sync()).test(settings),
      "sync.run": async () => (await sync()).run(),
      "sync.pause": async () => (await sync()).pause(),
      "sync.resume": async () => (await sync()).resume(),
      "sync.disconnect": async () => (await sync()).disconnect(),
      "sync.resolve": async ({ id, choice, group }) => (await sync()).resolve(id, choice, group),
      "sync.revert_choice": async ({ seq, ...act }) => [
        ...(await (await sync()).revertChoice(seq, act)),
      ],
      "sync.unblock": async ({ id, action }) => (await sync()).unblock(id, action),
      "sync.restore": async ({ id }) => (await sync()).restore(id),
      "sync.decide_brake": async ({ resource, choice }) =>
        (await sync()).decideBrake(resource, choice),
      "sync.log": async () => [...(await sync()).log()],
      "sync.export_unsent": async () => ({ files: [...(await (await sync()).exportUnsent())] }),
    },
    asks: {},
    hears: windowEvents,
    listeners: {
      "menu.changed": (groups) => showMenu(groups, (id) => window.emit("menu.chosen", { id })),
    },
    says: mainEvents,
    closed(broken) {
      closed();
      if (broken) log.error(`A window was cut off: ${broken.message}: ${String(broken.cause)}`);
    },
  });
  return window;
}
