import type { Command } from "../../shared/command.ts";
import { StoreUnavailable, type Refusal } from "../../shared/store.ts";
import { runBulk } from "../bulk/bulk-job.ts";
import { refusalText } from "../forms/problem-text.ts";
import { messages } from "../language/language.ts";
import type { AppStore } from "../store/app-store.ts";
import { toastFailed } from "../ui/toast.tsx";

/** Written at once: few enough not to hold up the window. */
const CHUNK_COMMANDS = 50;
/** More than these are written away from the window, with progress and a way to stop. */
const HERE_MAX = 200;

/**
 * Carries out a person's commands as one act, which is undone as one. What could not be done is said in a
 * notification; the rest is done all the same. @returns how many were done
 */
export async function writeDeals(
  store: AppStore,
  commands: readonly Command[],
  group: string,
): Promise<number> {
  if (commands.length > HERE_MAX) {
    const title = messages().table.bulk.moving;
    const done = await runBulk({
      resource: "opportunity",
      title,
      commands,
      group,
      nameOf: (at) => titleOf(store, commands[at]),
    });
    return done?.size ?? 0;
  }
  const refusals: Refusal[] = [];
  let done = 0;
  try {
    for (let from = 0; from < commands.length; from += CHUNK_COMMANDS) {
      const chunk = commands.slice(from, from + CHUNK_COMMANDS);
      const outcomes = await store.write(chunk, { actor: { kind: "user" }, group });
      for (const outcome of outcomes) {
        if (outcome.ok) done += 1;
        else refusals.push(outcome.refusal);
      }
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const { nothingSaved, unavailable } = messages().problems;
    toastFailed(nothingSaved(unavailable[error.reason]));
  }
  const [first] = refusals;
  if (first) toastFailed(refusalText("opportunity", first));
  return done;
}

/** What the opportunity of a command is called. */
function titleOf(store: AppStore, command: Command | undefined): string {
  const records = store.records("opportunity").current();
  if (!command || !("id" in command) || records.state !== "ready") return "";
  return records.rows.find(({ id }) => id === command.id)?.title ?? "";
}
