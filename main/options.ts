import { resolve } from "node:path";
import { parseArgs } from "node:util";
import envPaths from "env-paths";
import { SHELL_KINDS, type ShellKind } from "./shell.ts";

const DEFAULT_PORT = 47_800;
const MAX_PORT = 65_535;

export interface Options {
  readonly headless: boolean;
  /** Null lets Satchel choose. */
  readonly shell: ShellKind | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Of the local API; 0 takes any free one. */
  readonly port: number;
  /** What to do without asking where the records are less than what was backed up. */
  readonly restore: "latest" | "none" | null;
  /** Accepted with every scope for this run. */
  readonly apiToken: string | null;
}

export type ParsedOptions =
  | { readonly kind: "run"; readonly options: Options }
  | { readonly kind: "help" }
  | { readonly kind: "refused"; readonly message: string };

export const HELP = `Satchel: an offline-first CRM for salespeople who travel.

npm start -- [options]
  --headless          no window and no display: the records and the local API only
  --shell KIND        electron or chromium (default: Electron where its binary can be had)
  --data-dir DIR      where the records are kept (default: ${defaultDataDir()})
  --port N            port of the local API on 127.0.0.1 (default: ${DEFAULT_PORT}; 0: any free port)
  --restore WHAT      where records were lost: latest restores all that is backed up, none goes on without it
  --help              this text

Environment
  SATCHEL_API_TOKEN       an API token that may do everything, for this run
  SATCHEL_CHROMIUM        the Chromium, Chrome or Edge to use
  SATCHEL_CHROMIUM_ARGS   more arguments for it, separated by spaces`;

type Refusal = Extract<ParsedOptions, { kind: "refused" }>;

/** Reads the command line (without program and script) and the environment. */
export function parseOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ParsedOptions {
  const parsed = readArguments(args);
  if ("kind" in parsed) return parsed;
  if (parsed.help) return { kind: "help" };

  const { shell = null, port: portText = String(DEFAULT_PORT), "data-dir": dataDir } = parsed;
  if (shell !== null && !isShellKind(shell)) {
    return refuse(`--shell takes ${SHELL_KINDS.join(" or ")}, not "${shell}".`);
  }
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > MAX_PORT) {
    return refuse(`--port takes a number from 0 to ${MAX_PORT}, not "${portText}".`);
  }
  const { restore = null } = parsed;
  if (restore !== null && restore !== "latest" && restore !== "none") {
    return refuse(`--restore takes latest or none, not "${restore}".`);
  }
  if (dataDir?.trim() === "") return refuse("--data-dir takes a folder, and was given nothing.");
  return {
    kind: "run",
    options: {
      headless: parsed.headless ?? false,
      shell,
      dataDir: resolve(dataDir ?? defaultDataDir()),
      port,
      restore,
      apiToken: environment["SATCHEL_API_TOKEN"] || null,
    },
  };
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        headless: { type: "boolean" },
        shell: { type: "string" },
        "data-dir": { type: "string" },
        port: { type: "string" },
        restore: { type: "string" },
        help: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    // parseArgs explains at length how to escape a dash, which is of no use here.
    return refuse(error instanceof Error ? `${error.message.split(/[.\n]/)[0]}.` : String(error));
  }
}

function refuse(message: string): Refusal {
  return { kind: "refused", message: `${message} "npm start -- --help" lists the options.` };
}

function isShellKind(text: string): text is ShellKind {
  return SHELL_KINDS.some((kind) => kind === text);
}

function defaultDataDir(): string {
  return envPaths("Satchel", { suffix: "" }).data;
}
