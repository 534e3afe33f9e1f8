import { create } from "zustand";
import type { BackupOverview } from "../../shared/bridge/backup-procedures.ts";
import { BridgeClosed } from "../../shared/bridge/rpc.ts";
import { connectMain, lineFailed, useMainLine, type Main } from "../bridge/main-line.ts";
import { messages } from "../language/language.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";

interface Backups {
  /** As main told last; null until it did. */
  readonly overview: BackupOverview | null;
  /** When that was, by which the age of the newest is shown. */
  readonly readAt: Date;
  readonly isMaking: boolean;
  /** Somebody asked for them and is on the way to the settings. */
  readonly isWanted: boolean;
}

/** The backups there are, and whether one is being made. */
export const useBackups = create<Backups>(() => ({
  overview: null,
  readAt: new Date(),
  isMaking: false,
  isWanted: false,
}));

export async function readBackups(main: Main): Promise<void> {
  try {
    useBackups.setState({ overview: await main.call("backup.list"), readAt: new Date() });
  } catch (error) {
    reportBackupFailure(error);
  }
}

/** Makes a backup now and says how that went. */
export async function backUpNow(): Promise<void> {
  if (useBackups.getState().isMaking) return;
  useBackups.setState({ isMaking: true });
  const text = messages().backup;
  try {
    await connectMain();
    const line = useMainLine.getState();
    if (line.state !== "connected") {
      const why = line.state === "none" ? line.reason : messages().settings.main.asking;
      toastFailed(text.notMade(why));
      return;
    }
    const made = await line.main.call("backup.make");
    if (made.ok) toastDone(text.made);
    else toastFailed(text.notMade(made.detail));
    await readBackups(line.main);
  } catch (error) {
    reportBackupFailure(error);
  } finally {
    useBackups.setState({ isMaking: false });
  }
}

export function reportBackupFailure(error: unknown): void {
  if (error instanceof BridgeClosed) lineFailed(error);
  else toastFailed(error instanceof Error ? error.message : String(error));
}
