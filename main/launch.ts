import { HELP, parseOptions, type Options } from "./options.ts";
import { recordsKeptBy } from "./settings.ts";
import type { ShellKind } from "./shell.ts";
import { StartRefused } from "./start-refused.ts";

/** What `npm start` is to do, and what to tell the user about it. */
export type Launch =
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "chromium"; readonly why: string }
  | { readonly kind: "electron"; readonly path: string; readonly why: string };

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Electron's executable, or why it cannot be had; may take a while. */
  readonly findElectron: () => { readonly path: string } | { readonly why: string };
}

/** Chooses the shell: the one asked for, else the one that has the records, else Electron where it can be had. */
export function planLaunch(
  args: readonly string[],
  { environment, findElectron }: Surroundings,
): Launch {
  const parsed = parseOptions(args, environment);
  if (parsed.kind === "help") return { kind: "help", text: HELP };
  if (parsed.kind === "refused") return parsed;

  let wanted;
  try {
    wanted = wantedShell(parsed.options, environment);
  } catch (error) {
    if (error instanceof StartRefused) return { kind: "refused", message: error.message };
    throw error;
  }
  const { kind, why } = wanted;
  if (kind === "chromium") return { kind, why };
  const electron = findElectron();
  if ("path" in electron) {
    return { kind: "electron", path: electron.path, why: kind === null ? "it is there" : why };
  }
  if (kind === null) return { kind: "chromium", why: electron.why };
  return { kind: "refused", message: `Electron is needed, because ${why}: but ${electron.why}.` };
}

/** Null where it does not matter which. */
function wantedShell(
  { shell, dataDir, headless }: Options,
  environment: Surroundings["environment"],
): {
  readonly kind: ShellKind | null;
  readonly why: string;
} {
  if (shell !== null) return { kind: shell, why: `--shell ${shell} asks for it` };
  const keeper = recordsKeptBy(dataDir);
  if (keeper !== null) return { kind: keeper, why: `its storage has the records of ${dataDir}` };
  const hasDisplay = environment["DISPLAY"] || environment["WAYLAND_DISPLAY"];
  if (headless && process.platform === "linux" && !hasDisplay) {
    return { kind: "chromium", why: "there is no display, which Electron needs even when hidden" };
  }
  return { kind: null, why: "" };
}
