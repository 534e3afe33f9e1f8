import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, expect, type Browser, type Page } from "@playwright/test";

const PROGRAM = fileURLToPath(new URL("../../dist/main/chromium.js", import.meta.url));
const READY = /^Satchel API ready at (http:\/\/127\.0\.0\.1:\d+\/api\/crm)$/m;
/** Without a display a browser has no mouse either, and shows what a finger needs. */
const MOUSE =
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4";
export const TOKEN = "token-of-the-end-to-end-tests";

/** A Satchel of one's own, in the Chromium shell, driven from outside as a user and a tool would. */
export interface RunningApp {
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** `http://127.0.0.1:PORT/api/crm`. */
  readonly apiUrl: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Asks the API with the token; path as in `/opportunity?limit=5`, body as JSON. */
  api(
    path: string,
    init?: { readonly method?: string; readonly body?: unknown },
  ): Promise<Response>;
  /** The app's window. Absent with --headless. */
  window(): Promise<Page>;
  /** Ends it as the system does, with SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  /** Ends its browser, all of it, and not Satchel itself. */
  killBrowser(): Promise<void>;
  /** Ends it and its browser with no warning at all, as a power cut does. */
  kill(): Promise<void>;
}

export interface StartOptions {
  readonly dataDir: string;
  /** More arguments, such as `--headless`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A free port of the API, for a start that does not become ready: it is not waited for. */
  readonly unreadyOn?: number;
}

/** Starts Satchel, whose window is drawn without a display, and waits until the API answers. */
export async function startSatchel({
  dataDir,
  args = [],
  env = {},
  unreadyOn,
}: StartOptions): Promise<RunningApp> {
  await rm(portFile(dataDir), { force: true });
  const port = unreadyOn === undefined ? [] : ["--port", String(unreadyOn)];
  const { child, stdout, stderr, ended } = spawnSatchel(
    ["--data-dir", dataDir, ...port, ...args],
    env,
  );
  const apiUrl = await new Promise<string>((resolve, reject) => {
    if (unreadyOn !== undefined) resolve(`http://127.0.0.1:${unreadyOn}/api/crm`);
    child.stdout?.on("data", () => {
      const url = READY.exec(stdout())?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then((code) =>
      reject(new Error(`Satchel ended with ${code} before it was ready:\n${stderr()}`)),
    );
  });
  let remote: Browser | undefined;

  return {
    process: child,
    dataDir,
    apiUrl,
    stdout,
    stderr,
    api: (path, { method, body } = {}) =>
      fetch(apiUrl + path, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          Authorization: `Bearer ${TOKEN}`,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async window() {
      remote ??= await connectToBrowser(dataDir);
      const [context] = remote.contexts();
      if (!context) throw new Error("the browser has no context");
      return context.pages()[0] ?? context.waitForEvent("page");
    },
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
    async killBrowser() {
      const pid = await readBrowserPid(dataDir);
      // The next browser writes its port down anew.
      await rm(portFile(dataDir), { force: true });
      remote = undefined;
      if (pid !== null) killGroup(pid);
    },
    async kill() {
      const pid = await readBrowserPid(dataDir);
      child.kill("SIGKILL");
      if (pid !== null) killGroup(pid);
      await ended;
    },
  };
}

/** Runs the program with arguments of any kind, ready or not, on a free port unless they name one. */
export function spawnSatchel(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const port = args.includes("--port") ? [] : ["--port", "0"];
  const child = spawn(process.execPath, [PROGRAM, ...port, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    // Not the project's: a packed app is not started there either.
    cwd: tmpdir(),
    env: {
      ...process.env,
      SATCHEL_API_TOKEN: TOKEN,
      SATCHEL_CHROMIUM_ARGS: `--headless=new --remote-debugging-port=0 ${MOUSE}`,
      ...env,
    },
  });
  const ended = once(child, "exit").then(() => child.exitCode);
  return { child, ended, stdout: collect(child.stdout), stderr: collect(child.stderr) };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

/** Where the browser writes down which debugging port it was given. */
function portFile(dataDir: string): string {
  return join(dataDir, "chromium", "DevToolsActivePort");
}

async function connectToBrowser(dataDir: string): Promise<Browser> {
  let port = "";
  await expect(async () => {
    [port = ""] = (await readFile(portFile(dataDir), "utf8")).split("\n");
    expect(port).not.toBe("");
  }).toPass();
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

/** The browser's own process, which leads the group of all of its processes. Null where none runs. */
async function readBrowserPid(dataDir: string): Promise<number | null> {
  const target = await readlink(join(dataDir, "chromium", "SingletonLock")).catch(() => null);
  const digits = target === null ? undefined : /-(\d+)$/.exec(target)?.[1];
  return digits === undefined ? null : Number(digits);
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    // It ended by itself.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
