import { create } from "zustand";
import { StoreUnavailable } from "../../shared/store.ts";
import type { CrmDatabase } from "./database.ts";
import { unavailability } from "./database.ts";

export type StoreStatus =
  | { readonly state: "ok" }
  | {
      readonly state: "failed";
      readonly reason: StoreUnavailable["reason"];
      readonly message: string;
    };

/** Whether the database of this window works, for the banner that says so. */
export const useStoreStatus = create<StoreStatus>(() => ({ state: "ok" }));

export function reportFailure({ reason, message }: StoreUnavailable): void {
  useStoreStatus.setState({ state: "failed", reason, message });
}

/** Watches for what the browser does to the database behind our back; to be called before it is opened. */
export function watchDatabase(database: CrmDatabase): void {
  database.on("versionchange", () => {
    // Another window upgrades the database: holding on to it would block that window for ever.
    database.close();
    const message = "Satchel was updated in another window. Reload this window to go on.";
    reportFailure(new StoreUnavailable("blocked", message));
  });
  database.on("blocked", () => {
    const message =
      "Another Satchel window holds the old database open. Close it, and this one goes on by itself.";
    reportFailure(new StoreUnavailable("blocked", message));
  });
  database.on("close", () => {
    // Closing it ourselves is told too; why that was done has been said already.
    if (useStoreStatus.getState().state === "failed") return;
    const message =
      "The database on this machine was closed. Reload the window; what was saved is still there.";
    reportFailure(new StoreUnavailable("closed", message));
  });
}

/** The database is open: whatever stood in its way is gone. */
export function reportOpened(): void {
  useStoreStatus.setState({ state: "ok" }, true);
}

/** Shows a storage failure that reached the top; false for any other error. */
export function reportIfUnavailable(error: unknown): boolean {
  const failure = unavailability(error);
  if (failure) reportFailure(failure);
  return failure !== undefined;
}
