import { markOf, type DeviceDeed, type History } from "./history.ts";
import type { LogBook } from "./log-book.ts";
import { COMPUTED } from "./server-fields.ts";
import { MAX_LATENCY_MS } from "./scenario.ts";

/** Between the look that S8 demands and the change lie the look's way back and what the engine does with it. */
const LOOK_TO_LEAVE_MS = MAX_LATENCY_MS + 1_000;

/** Watches each deed of a device as the server carries it out; answers what is wrong with it. */
export function wrongIn(deed: DeviceDeed, history: History, book: LogBook): string | undefined {
  const { row } = deed;
  const mark = markOf(row.name, row.values);
  if (mark === null) return undefined;
  if (deed.kind === "update") return overwritten(deed, mark, history, book.read());
  if (deed.kind === "remove") return wronglyRemoved(deed, mark, history, book.read());
  return undefined;
}

/** Fields nobody here touched are never sent, and no value of others that this device could have seen is overwritten silently. */
function overwritten(
  deed: DeviceDeed,
  mark: string,
  history: History,
  book: LogBook,
): string | undefined {
  const { by, row, values, leftAt, before } = deed;
  for (const [field, value] of Object.entries(values)) {
    const touchedAt = book.touchedAt(mark, field);
    const last = before && history.lastVersion(before, field);
    if (touchedAt === undefined) {
      // What is given again meets one of the same name, and fills what is empty in it (S31).
      if ((last?.value ?? null) === null && history.hasGivenAgain(by, mark)) continue;
      return `${row.id} got ${field}, which nobody on device ${by} touched`;
    }
    if (!last || last.by === by || last.value === value) continue;
    const decidedAt = history.decidedAt(by, mark, history.plannedAt(by, row.id));
    if (decidedAt >= last.at) continue;
    // What was made on two devices is one where it has the same name, and what one left empty is the other's (S31).
    if (history.isEmptySinceMade(before, field) && !history.wasShown(by, row, touchedAt)) continue;
    // It went and came back: what it was when the person wrote or decided is what it is.
    if (history.knownAt(by, row, field, touchedAt) === last.value) continue;
    if (history.knownAt(by, row, field, decidedAt) === last.value) continue;
    const seenAt = history.seenAt(by, row, last.at);
    const isSeen = seenAt !== undefined && seenAt <= leftAt;
    const told = `${row.id}.${field} was ${last.value} by ${last.by}`;
    if (isSeen && touchedAt < seenAt) {
      return `${told}, which device ${by} had seen and overwrote with ${value}, unasked`;
    }
    if (!isSeen && last.at < leftAt - LOOK_TO_LEAVE_MS) {
      return `${told}, and device ${by} wrote ${value} without a look`;
    }
  }
  return undefined;
}

function wronglyRemoved(
  deed: DeviceDeed,
  mark: string,
  history: History,
  book: LogBook,
): string | undefined {
  const { by, row, leftAt } = deed;
  const removedAt = book.removedAt(mark);
  if (removedAt === undefined) {
    // What others added to a record in the moment it was deleted goes with it.
    const cameAt = history.lastVersion(row, "company")?.at ?? leftAt;
    const isCascade = row.parentId !== null;
    return isCascade || cameAt > leftAt - LOOK_TO_LEAVE_MS
      ? undefined
      : `${row.id} was deleted, which nobody on device ${by} had deleted`;
  }
  if (row.parentId !== null) return undefined;
  const decidedAt = history.decidedAt(by, mark, history.plannedAt(by, row.id));
  for (const field of Object.keys(row.values)) {
    if (field === "updated_at" || field === "created_at" || COMPUTED.has(field)) continue;
    const last = history.lastVersion(row, field);
    // Who decided that it goes decided that for whatever becomes of it meanwhile (removal_decided in sync-row.ts).
    if (!last || last.by === by || decidedAt > removedAt) continue;
    if (history.valueAt(row, field, removedAt) === last.value) continue;
    // It went and came back: what it was when the person deleted it is what it is.
    if (history.knownAt(by, row, field, removedAt) === last.value) continue;
    const seenAt = history.seenAt(by, row, last.at);
    if (seenAt !== undefined && seenAt <= leftAt && removedAt < seenAt) {
      return `${row.id} was deleted by device ${by} although it had seen ${field} changed to ${last.value}`;
    }
  }
  return undefined;
}
