import type { Command } from "../../shared/command.ts";
import {
  StoreUnavailable,
  type CrmStore,
  type Refusal,
  type UnavailableReason,
} from "../../shared/store.ts";

/** Commands carried out in one transaction: large enough to be quick, small enough to show progress and stop soon. */
export const COMMANDS_AT_ONCE = 1_000;

export interface RefusedCommand {
  /** Its place among the commands. */
  readonly at: number;
  readonly refusal: Refusal;
}

export interface CommandsResult {
  readonly ended: "done" | "stopped" | UnavailableReason;
  /** Commands that were looked at: all of them, unless it ended before. */
  readonly done: number;
  readonly refused: readonly RefusedCommand[];
}

export interface CommandsRun {
  readonly store: CrmStore;
  readonly commands: readonly Command[];
  /** Ties all of them into one act, to be undone as one. */
  readonly group: string;
  readonly onProgress: (done: number) => void;
  readonly isStopped: () => boolean;
}

/** Carries out many commands in chunks, each one transaction. Stopping keeps what was done. */
export async function runCommands(run: CommandsRun): Promise<CommandsResult> {
  const { store, commands, group } = run;
  const refused: RefusedCommand[] = [];
  for (let done = 0; done < commands.length; done += COMMANDS_AT_ONCE) {
    run.onProgress(done);
    if (run.isStopped()) return { ended: "stopped", done, refused };
    const chunk = commands.slice(done, done + COMMANDS_AT_ONCE);
    try {
      const outcomes = await store.write(chunk, { actor: { kind: "user" }, group });
      outcomes.forEach((outcome, at) => {
        if (!outcome.ok) refused.push({ at: done + at, refusal: outcome.refusal });
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return { ended: error.reason, done, refused };
    }
  }
  return { ended: "done", done: commands.length, refused };
}
