import { create } from "zustand";
import type { UnavailableReason } from "../../shared/store.ts";
import type { CrmDatabase } from "./database.ts";
import { unavailability } from "./database.ts";

export type StoreStatus =
  | { readonly state: "ok" }
  | { readonly state: "failed"; readonly reason: UnavailableReason };

/** Whether the database of this window works, for the banner that says so. */
export const useStoreStatus = create<StoreStatus>(() => ({ state: "ok" }));

export function reportFailure(reason: UnavailableReason): void {
  useStoreStatus.setState({ state: "failed", reason });
}

/** Watches for what the browser does to the database behind our back; to be called before it is opened. */
export function watchDatabase(database: CrmDatabase): void {
  database.on("versionchange", () => {
    // Another window upgrades the database: holding on to it would block that window for ever.
    database.close();
    reportFailure("updated");
  });
  database.on("blocked", () => reportFailure("blocked"));
  database.on("close", () => {
    // Closing it ourselves is told too; why that was done has been said already.
    if (useStoreStatus.getState().state !== "failed") reportFailure("closed");
  });
}

/** The database is open: whatever stood in its way is gone. */
export function reportOpened(): void {
  useStoreStatus.setState({ state: "ok" }, true);
}

/** Shows a storage failure that reached the top; false for any other error. */
export function reportIfUnavailable(error: unknown): boolean {
  const failure = unavailability(error);
  if (failure) reportFailure(failure.reason);
  return failure !== undefined;
}
