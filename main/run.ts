import { mkdirSync } from "node:fs";
import { startApp, type App } from "./app.ts";
import { takeInstanceLock, type Shown } from "./instance-lock.ts";
import { openLog, type Log } from "./log.ts";
import { HELP, parseOptions, type Options } from "./options.ts";
import { openSettings } from "./settings.ts";
import type { Shell, ShellKind, ShellListener } from "./shell.ts";
import { StartRefused } from "./start-refused.ts";

export interface Program {
  readonly kind: ShellKind;
  /** Without program and script. */
  readonly args: readonly string[];
  readonly version: string;
  readonly startShell: (options: Options, log: Log, listener: ShellListener) => Promise<Shell>;
}

/**
 * Runs Satchel from its command line to its end, in either shell. stdout carries the ready line (and help),
 * stderr everything else.
 * @returns the exit code: 0 where it ended as asked, 1 where it could not start
 */
export async function run(program: Program): Promise<number> {
  const parsed = parseOptions(program.args, process.env);
  if (parsed.kind === "help") {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (parsed.kind === "refused") return refuse(parsed.message);
  try {
    return await runOn(program, parsed.options);
  } catch (error) {
    if (error instanceof StartRefused) return refuse(error.message);
    throw error;
  }
}

async function runOn(program: Program, options: Options): Promise<number> {
  makeDataDir(options.dataDir);
  let app: App | null = null;
  let isStopping = false;
  const show = () => (isStopping ? null : showWindow(app, options));
  const lock = await takeInstanceLock(options.dataDir, show);
  if (lock.state === "running") {
    const window = { shown: "its window is shown", none: "it runs without a window (--headless)" };
    say(`Satchel is already running on ${options.dataDir}: ${window[lock.window]}.`);
    return 0;
  }
  try {
    const quit = untilAskedToQuit();
    app = await start(program, options, quit.ask);
    await quit.asked;
    isStopping = true;
    await app.stop();
    return 0;
  } finally {
    lock.release();
  }
}

function start(program: Program, options: Options, quitAsked: () => void): Promise<App> {
  const log = openLog(options.dataDir);
  const settings = openSettings(options.dataDir);
  const { recordsKeptBy } = settings;
  if (recordsKeptBy !== null && recordsKeptBy !== program.kind) {
    throw new StartRefused(
      `The records in ${options.dataDir} are in ${recordsKeptBy}'s storage, which ${program.kind} cannot read: ` +
        `start with --shell ${recordsKeptBy}, or choose another --data-dir.`,
    );
  }
  return startApp({
    options,
    settings,
    version: program.version,
    log,
    startShell: (listener) => program.startShell(options, log, listener),
    ready: (url) => process.stdout.write(`Satchel API ready at ${url}\n`),
    quitAsked,
  });
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused(
      `${dataDir} cannot be the data directory (${String(error)}): choose another with --data-dir.`,
    );
  }
}

async function showWindow(app: App | null, { headless }: Options): Promise<Shown> {
  if (headless) return "none";
  await app?.showWindow();
  return "shown";
}

/** Signals and the user's own quitting come to the same. */
function untilAskedToQuit(): { readonly asked: Promise<void>; readonly ask: () => void } {
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  process.on("SIGTERM", ask).on("SIGINT", ask).on("SIGHUP", ask);
  return { asked, ask: () => ask() };
}

function refuse(message: string): number {
  say(message);
  return 1;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
