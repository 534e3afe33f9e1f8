import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, test as base, type ElectronApplication } from "@playwright/test";

const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));
const READY = /^Satchel API ready at (http:\/\/127\.0\.0\.1:\d+\/api\/crm)$/m;
const TOKEN = "token-of-the-electron-suite";

/** Electron's executable, as `npm test` found it. */
const executable = process.env["SATCHEL_ELECTRON"];

/** A real Electron that runs Satchel, seen from its main process, its windows and its API. */
export interface ElectronSatchel {
  readonly electron: ElectronApplication;
  api(path: string, body?: unknown): Promise<Response>;
}

export interface StartedProcess {
  /** Waits for the line that names the API; rejects where the program ends first. */
  readonly ready: Promise<string>;
  readonly ended: Promise<number | null>;
  readonly stderr: () => string;
  kill(signal: NodeJS.Signals): void;
}

function programArguments(dataDir: string, args: readonly string[]): string[] {
  // Chromium's sandbox refuses to run as root, as containers do.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [...sandbox, PROJECT, "--data-dir", dataDir, "--port", "0", ...args];
}

function environment(): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), SATCHEL_API_TOKEN: TOKEN };
}

/** Starts it as `npm start` does, and only looks at what it prints and how it ends. */
export function spawnElectron(dataDir: string, ...args: readonly string[]): StartedProcess {
  const child = spawn(executable ?? "", programArguments(dataDir, args), {
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const ended = once(child, "exit").then(() => child.exitCode);
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      stdout += String(chunk);
      const url = READY.exec(stdout)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then((code) => reject(new Error(`Electron ended with ${code}:\n${stderr}`)));
  });
  ready.catch(() => {});
  return { ready, ended, stderr: () => stderr, kill: (signal) => void child.kill(signal) };
}

export function askApi(apiUrl: string, route: string, body?: unknown): Promise<Response> {
  const authorization = { Authorization: `Bearer ${TOKEN}` };
  if (body === undefined) return fetch(apiUrl + route, { headers: authorization });
  return fetch(apiUrl + route, {
    method: "POST",
    headers: { ...authorization, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function launch(dataDir: string, args: readonly string[]): Promise<ElectronSatchel> {
  const electron = await _electron.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: programArguments(dataDir, args),
    env: environment(),
  });
  const apiUrl = await new Promise<string>((resolve, reject) => {
    let stdout = "";
    electron.process().stdout?.on("data", (chunk) => {
      stdout += String(chunk);
      const url = READY.exec(stdout)?.[1];
      if (url !== undefined) resolve(url);
    });
    electron.once("close", () => reject(new Error("Electron ended before the API was ready")));
  });
  return { electron, api: (route, body) => askApi(apiUrl, route, body) };
}

interface Fixtures {
  /** A fresh folder, removed afterwards. */
  readonly dataDir: string;
  /** Launches Satchel on `dataDir` under Playwright's control; closed at the test's end. */
  readonly launchSatchel: (...args: readonly string[]) => Promise<ElectronSatchel>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter to learn what a fixture needs.
  dataDir: async ({}, provide) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), "satchel-electron-"));
    await provide(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },
  launchSatchel: async ({ dataDir }, provide) => {
    test.skip(executable === undefined, "SATCHEL_ELECTRON names no Electron executable");
    const launched: ElectronApplication[] = [];
    await provide(async (...args) => {
      const satchel = await launch(dataDir, args);
      launched.push(satchel.electron);
      return satchel;
    });
    for (const electron of launched) await electron.close();
  },
});

export { expect } from "@playwright/test";
