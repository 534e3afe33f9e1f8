import path from "node:path";
import { app, protocol } from "electron";
import { version } from "../package.json";
import { PRIVILEGED_SCHEME } from "./electron/origin.ts";
import { ownArguments } from "./electron/own-arguments.ts";
import { startElectronShell } from "./electron/shell.ts";
import { parseOptions } from "./options.ts";
import { run } from "./run.ts";

/** Satchel in Electron. What must be said before Electron is ready is said here, at once. */
const args = ownArguments(process.argv, app.isPackaged);
const parsed = parseOptions(args, process.env);
protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);
app.enableSandbox();
app.setAboutPanelOptions({ applicationName: "Satchel", applicationVersion: version });
if (parsed.kind === "run") {
  // Records, window state and everything else of Electron's is in the data directory, so the lock that run()
  // takes on it makes this the only instance there.
  app.setPath("userData", path.join(parsed.options.dataDir, "electron"));
  if (parsed.options.headless) {
    app.disableHardwareAcceleration();
    app.dock?.hide();
  }
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
