import { randomBytes } from "node:crypto";
import type { AppInfo } from "../shared/bridge/procedures.ts";
import { startApiServer } from "./api/server.ts";
import { createTokenStore, type TokenStore } from "./api/tokens.ts";
import { openBackupKeeper } from "./backup/backup-keeper.ts";
import { keepDataHost, type DataHostLink } from "./data-host-link.ts";
import { StoreUnavailable, type CrmStore } from "../shared/store.ts";
import type { Log } from "./log.ts";
import { createMirror } from "./mirror.ts";
import type { Options } from "./options.ts";
import type { Settings } from "./settings.ts";
import type { Shell, ShellListener } from "./shell.ts";
import { StartRefused } from "./start-refused.ts";
import type { SyncService } from "./sync/service.ts";
import { startSync, type StartedSync } from "./sync/start-sync.ts";
import { answerWindow, untilAnswered, type WindowPeer } from "./window-link.ts";

/**
 * At the start the window and the data host want the machine at the same time, and somebody looks at the window:
 * it calls once it has read its records, and gets no longer than this.
 */
const FIRST_WINDOW_WAIT_MS = 5_000;

export interface AppParts {
  readonly options: Options;
  readonly settings: Settings;
  readonly version: string;
  readonly log: Log;
  readonly startShell: (listener: ShellListener) => Promise<Shell>;
  /** The API answers from the records, for the first time. */
  readonly ready: (url: string) => void;
  readonly quitAsked: () => void;
}

export interface App {
  showWindow(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts Satchel together: tokens, the records' mirror, the API, the shell with its windows, the data host. */
export async function startApp(parts: AppParts): Promise<App> {
  const { options, settings, version, log } = parts;
  const tokens = openTokens(options, settings);
  const mirror = createMirror();
  // What a tool is told is written is in the journal too.
  const store: CrmStore = {
    ...mirror,
    async write(commands, context) {
      const outcomes = await mirror.write(commands, context);
      await (await openingBackups).noted();
      return outcomes;
    },
  };
  let sync: StartedSync | undefined;
  const api = await startApiServer({
    store,
    sync() {
      if (sync) return sync.service;
      throw new StoreUnavailable("starting", "Satchel is still starting; try again in a moment");
    },
    tokens,
    port: options.port,
    version,
    log: {
      audit: ({ token, method, path, status }) => log.info(`${token}: ${method} ${path} ${status}`),
      error: (message, error) => log.error(`${message} ${describeError(error)}`),
    },
  });
  if (!api.ok) throw new StartRefused(api.detail);

  const windows = new Set<WindowPeer>();
  let dataHost: DataHostLink | undefined;
  const openingBackups = openBackupKeeper({
    dataDir: options.dataDir,
    version,
    log,
    answer: options.restore,
    replaceHost: () => dataHost?.replace(),
    stateChanged(state) {
      if (state.state === "asking") mirror.detach("restore_wanted");
      if (state.state === "restoring") {
        mirror.detach("restoring");
        sync?.hostChanged(null);
      }
      for (const window of windows) window.emit("restore.changed", state);
    },
    windowsStopped: () => untilAnswered(windows),
  }).catch(async (error: unknown) => {
    await api.close();
    throw new StartRefused(`The backups of ${options.dataDir} cannot be reached: ${String(error)}`);
  });

  // Awaited below; a failure before that is told there.
  openingBackups.catch(() => {});

  const firstWindow = untilCalled(options.headless ? 0 : FIRST_WINDOW_WAIT_MS);
  const startingShell = parts.startShell({
    windowConnected(channel) {
      firstWindow.call();
      const backups = () => openingBackups;
      const answers = { info, tokens, showMenu, backups, sync: () => startingSync, log };
      const window = answerWindow(channel, answers, () => windows.delete(window));
      windows.add(window);
    },
    closeHeld() {
      for (const window of windows) window.emit("window.close_held", null);
    },
    quitAsked: parts.quitAsked,
  });
  // A window may ask while the shell is still starting.
  const info = async (): Promise<AppInfo> => {
    const { kind, secrets } = await startingShell;
    return {
      version,
      shell: kind,
      data_dir: options.dataDir,
      api: { state: "listening", url: api.url },
      secrets_protected: secrets.isProtected,
    };
  };
  let syncStarted = (_service: SyncService) => {};
  const startingSync = new Promise<SyncService>((resolve) => {
    syncStarted = resolve;
  });
  const showMenu: Shell["showMenu"] = (groups, choose) =>
    void startingShell.then((started) => started.showMenu(groups, choose));
  const shell = await startingShell.catch(async (error: unknown) => {
    await api.close();
    throw error;
  });
  settings.recordsKeptBy = shell.kind;
  const backups = await openingBackups.catch(async (error: unknown) => {
    await shell.stop();
    throw error;
  });

  sync = startSync({
    records: mirror,
    settings,
    secrets: shell.secrets,
    log,
    changed(status) {
      for (const window of windows) window.emit("sync.changed", status);
    },
  });

  syncStarted(sync.service);
  let isReady = false;
  dataHost = keepDataHost(
    async () => {
      await firstWindow.called;
      return shell.openDataHost();
    },
    {
      held: (finding, host) => backups.held(finding, host),
      async connected(host) {
        if (!(await backups.accept(host))) return;
        await mirror.attach(host);
        sync?.hostChanged(host);
        if (!isReady) parts.ready(api.url);
        isReady = true;
      },
      changed(entries) {
        mirror.follow(entries);
        backups.changed(entries);
        sync?.service.storeChanged(entries);
      },
      tableChanged: (change) => backups.tableChanged(change),
      lost() {
        backups.lost();
        sync?.hostChanged(null);
        mirror.detach("host_lost");
      },
    },
    log,
  );

  return {
    showWindow: () => shell.showWindow(),
    async stop() {
      sync?.stop();
      await api.close();
      await backups.stop();
      dataHost?.stop();
      await shell.stop();
    },
  };
}

/** Fulfilled when it is called, or after the time given. */
function untilCalled(ms: number): { readonly called: Promise<void>; readonly call: () => void } {
  let call = () => {};
  const called = new Promise<void>((resolve) => {
    call = resolve;
    setTimeout(resolve, ms).unref();
  });
  return { called, call };
}

function openTokens({ apiToken }: Options, settings: Settings): TokenStore {
  const tokens = createTokenStore(
    {
      load: () => settings.tokens,
      save: (stored) => {
        settings.tokens = stored;
      },
    },
    { now: () => new Date(), randomBytes },
  );
  const given = apiToken === null ? null : tokens.acceptForThisRun(apiToken);
  if (given && !given.ok) throw new StartRefused(given.detail);
  return tokens;
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
