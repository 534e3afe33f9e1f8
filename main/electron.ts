import { mkdirSync } from "node:fs";
import path from "node:path";
import { app, protocol } from "electron";
import { version } from "../package.json";
import { PRIVILEGED_SCHEME } from "./electron/origin.ts";
import { ownArguments } from "./electron/own-arguments.ts";
import { startElectronShell } from "./electron/shell.ts";
import { parseOptions, type Options } from "./options.ts";
import { run } from "./run.ts";

/** Satchel in Electron. What must be said before Electron is ready is said here, at once. */
const args = ownArguments(process.argv, app.isPackaged);
const parsed = parseOptions(args, process.env);
protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);
app.enableSandbox();
app.setAboutPanelOptions({ applicationName: "Satchel", applicationVersion: version });
if (parsed.kind === "run") prepare(parsed.options);

/**
 * Puts all that Electron keeps (records, window state) into the data directory, so that the lock which run()
 * takes on it makes this the only instance there.
 */
function prepare({ dataDir, headless }: Options): void {
  const userData = path.join(dataDir, "electron");
  try {
    mkdirSync(userData, { recursive: true, mode: 0o700 });
    app.setPath("userData", userData);
  } catch {
    // run() meets the same folder and says what is wrong with it.
  }
  if (!headless) return;
  app.disableHardwareAcceleration();
  app.dock?.hide();
}

// Not awaited: Electron becomes ready only after this file has been read to its end.
void run({
  kind: "electron",
  args,
  version,
  async startShell({ dataDir, headless }, log, listener) {
    await app.whenReady();
    const pagesDir = path.join(import.meta.dirname, "../renderer");
    const preload = path.join(import.meta.dirname, "preload.cjs");
    return startElectronShell({ dataDir, pagesDir, preload, headless, log }, listener);
  },
}).then(
  (exitCode) => app.exit(exitCode),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  },
);
