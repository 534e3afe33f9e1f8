import { create } from "zustand";
import type { Finding, RestoreState } from "../../shared/bridge/backup-procedures.ts";
import type { AppInfo } from "../../shared/bridge/procedures.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import { askToClose } from "../app/navigation.ts";
import { doChosen } from "../commands/chosen-in-menu.ts";
import { useSyncStatus } from "../sync/sync-state.ts";
import { connectWindow } from "./connect.ts";

export type Main = Awaited<ReturnType<typeof connectWindow>>;

/** This window's line to main; none where the page runs by itself or main is gone. */
export type MainLine =
  | { readonly state: "connecting" }
  | { readonly state: "connected"; readonly main: Main; readonly info: AppInfo }
  | { readonly state: "none"; readonly reason: string };

/** What main says of a restoring; while there is one, no screen may touch the records. */
export const useRestoring = create<RestoreState>(() => ({ state: "none" }));

export const useMainLine = create<MainLine>(() => ({ state: "connecting" }));

let connecting: Promise<void> | undefined;

/** Connects where that has not been done; a window has one line. */
export function connectMain(): Promise<void> {
  connecting ??= connect();
  return connecting;
}

async function connect(): Promise<void> {
  useMainLine.setState({ state: "connecting" }, true);
  try {
    const main = await connectWindow({
      "app.info_changed": (info) => useMainLine.setState({ state: "connected", main, info }, true),
      "menu.chosen": ({ id }) => doChosen(id),
      "window.close_held": askToClose,
      "restore.changed": (state) => useRestoring.setState(state, true),
      "sync.changed": (status) => useSyncStatus.setState({ status }),
    });
    useMainLine.setState({ state: "connected", main, info: await main.call("app.info") }, true);
    useRestoring.setState(await main.call("restore.state"), true);
    // While the records are being opened there is none yet; it is told later.
    main.call("sync.status").then(
      (status) => useSyncStatus.setState({ status }),
      () => undefined,
    );
  } catch (error) {
    lineFailed(error);
  }
}

/** Waits until main has backed up or restored what must be before the database is opened; without main, nothing is. */
export async function mayOpenDatabase(finding: Finding): Promise<void> {
  await connectMain();
  const line = useMainLine.getState();
  if (line.state !== "connected") return;
  try {
    await line.main.call("database.may_open", { finding });
  } catch (error) {
    throw new StoreUnavailable("starting", "Satchel itself went away", { cause: error });
  }
}

/** Says why main does not answer; connecting again may help. */
export function lineFailed(error: unknown): void {
  connecting = undefined;
  const reason = error instanceof Error ? error.message : String(error);
  useMainLine.setState({ state: "none", reason }, true);
}
