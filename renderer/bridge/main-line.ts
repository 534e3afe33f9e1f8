import { create } from "zustand";
import type { AppInfo } from "../../shared/bridge/procedures.ts";
import { doChosen } from "../commands/chosen-in-menu.ts";
import { connectWindow } from "./connect.ts";

export type Main = Awaited<ReturnType<typeof connectWindow>>;

/** This window's line to main; none where the page runs by itself or main is gone. */
export type MainLine =
  | { readonly state: "connecting" }
  | { readonly state: "connected"; readonly main: Main; readonly info: AppInfo }
  | { readonly state: "none"; readonly reason: string };

export const useMainLine = create<MainLine>(() => ({ state: "connecting" }));

let started = false;

/** Connects where that has not been done; a window has one line. */
export async function connectMain(): Promise<void> {
  if (started) return;
  started = true;
  useMainLine.setState({ state: "connecting" }, true);
  try {
    const main = await connectWindow({
      "app.info_changed": (info) => useMainLine.setState({ state: "connected", main, info }, true),
      "menu.chosen": ({ id }) => doChosen(id),
    });
    useMainLine.setState({ state: "connected", main, info: await main.call("app.info") }, true);
  } catch (error) {
    lineFailed(error);
  }
}

/** Says why main does not answer; connecting again may help. */
export function lineFailed(error: unknown): void {
  started = false;
  const reason = error instanceof Error ? error.message : String(error);
  useMainLine.setState({ state: "none", reason }, true);
}
