import type { Channel } from "../shared/bridge/channel.ts";
import type { MenuGroup } from "../shared/bridge/procedures.ts";
import type { SecretStore } from "./secrets.ts";

/**
 * What the app needs of the program that shows its pages. main/chromium/ and main/electron/ implement it;
 * nothing else knows which of them it is.
 */
export interface Shell {
  readonly kind: ShellKind;
  readonly secrets: SecretStore;
  /**
   * Opens the hidden page that holds the records (closing an earlier one) and answers once its channel to
   * main is there. The channel closes when that page dies. Rejects where it cannot be had now.
   */
  openDataHost(): Promise<Channel>;
  /** Opens the app's window, or brings the one there is to the front. */
  showWindow(): Promise<void>;
  /** Shows a window's commands in the native menu, where this shell has one. */
  showMenu(groups: readonly MenuGroup[], choose: (id: string) => void): void;
  /** Closes every page and lets the storage finish. */
  stop(): Promise<void>;
}

export const SHELL_KINDS = ["electron", "chromium"] as const;
export type ShellKind = (typeof SHELL_KINDS)[number];

/** What a shell tells the app. */
export interface ShellListener {
  /** A window's page is there and asks to be answered. */
  windowConnected(channel: Channel): void;
  /** The user wanted to close a window that its page holds, in a shell that asks nobody itself. */
  closeHeld(): void;
  /** The user closed the last window, or quit from the system's menu. */
  quitAsked(): void;
}
