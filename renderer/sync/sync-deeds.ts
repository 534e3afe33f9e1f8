import { v7 } from "uuid";
import type { SyncDecided } from "../../shared/bridge/sync-procedures.ts";
import type { TrashEntry } from "../../shared/sync/sync-row.ts";
import type { BrakeInfo } from "../../shared/sync/sync-status.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { saveFile } from "../export/save-file.ts";
import { messages } from "../language/language.ts";
import type { CrmDatabase } from "../store/database.ts";
import { readLastGroup } from "../store/history.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { askSync, type SyncCall } from "./ask-sync.ts";
import type { Decision } from "./decision.ts";
import { markedName } from "./marked-record.ts";

// What a person does about sync. Each says what came of it, and offers to take it back where that can be done.

/** Does one after the other, until one is refused; answers what was done. */
async function each<T>(
  some: readonly T[],
  work: (call: SyncCall, one: T) => Promise<SyncDecided>,
): Promise<readonly T[]> {
  const done: T[] = [];
  await askSync(async (call) => {
    for (const one of some) {
      const decided = await work(call, one);
      if (!decided.ok) {
        toastFailed(messages().sync.notDone[decided.reason]);
        return;
      }
      done.push(one);
    }
  });
  return done;
}

function decidedText(done: readonly Decision[]): string {
  const text = messages().sync.decisions;
  const [only] = done;
  if (!only || done.length > 1) return text.many(done.length);
  const { choice, marked } = only;
  const name = markedName(marked);
  const chosen = typeof choice === "string" ? [choice] : Object.values(choice);
  if (chosen.every((one) => one === "mine")) return text.kept(name);
  return chosen.every((one) => one === "theirs") ? text.taken(name) : text.set(name);
}

/** Carries out what was chosen, as one act. */
export async function decide(decisions: readonly Decision[]): Promise<void> {
  const group = v7();
  const done = await each(decisions, (call, { marked, choice }) =>
    call("sync.resolve", { id: marked.sync.id, choice, group }),
  );
  if (done.length > 0) toastDone(decidedText(done), { undo: group });
}

export async function retry(some: readonly MarkedRow[]): Promise<void> {
  const done = await each(some, (call, { sync }) =>
    call("sync.unblock", { id: sync.id, action: "retry" }),
  );
  const text = messages().sync;
  const [only] = done;
  if (!only) return;
  toastDone(
    done.length === 1 ? text.refused.retried(markedName(only)) : text.decisions.many(done.length),
  );
}

/** Gives a refused change up; what was here before can be had back from the change log. */
export async function discard(database: CrmDatabase, marked: MarkedRow): Promise<void> {
  const { id } = marked.sync;
  const before = await readLastGroup(database, id);
  const [done] = await each([marked], (call) => call("sync.unblock", { id, action: "discard" }));
  if (!done) return;
  const group = await readLastGroup(database, id);
  const text = messages().sync.refused.discarded(markedName(marked));
  toastDone(text, group === null || group === before ? {} : { undo: group });
}

export async function restoreFromTrash(entry: TrashEntry): Promise<void> {
  const [done] = await each([entry], (call, { id }) => call("sync.restore", { id }));
  if (done) toastDone(messages().sync.trash.restored(done.name));
}

export async function decideBrake(
  { resource }: BrakeInfo,
  choice: "believe" | "offer_again",
): Promise<void> {
  await each([resource], (call) => call("sync.decide_brake", { resource, choice }));
}

/** Saves what is not on the server as files that the import understands (docs/SYNC.md, S37). */
export async function exportUnsent(): Promise<void> {
  const exported = await askSync((call) => call("sync.export_unsent"));
  if (!exported) return;
  const text = messages().sync;
  if (exported.files.length === 0) {
    toastDone(text.nothingToExport);
    return;
  }
  for (const { name, text: content } of exported.files) {
    saveFile(new Blob([content], { type: "text/csv" }), name);
  }
  toastDone(text.exported);
}
