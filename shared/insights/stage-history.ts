import type { Row } from "../contract/contract.ts";
import type { Change, LogEntry } from "../store.ts";
import { standingOf } from "./tally.ts";

/** A time an opportunity was in a stage, while it was still to be won. */
export interface Stay {
  readonly stage: string | null;
  /** Instant; null where it began before the change log knew of it, as with imported records. */
  readonly from: string | null;
  /** Instant; null while it lasts. */
  readonly to: string | null;
}

interface Course {
  stage: string | null;
  status: Row<"opportunity">["status"];
  /** Those that ended, and the one that lasts. */
  stays: Stay[];
}

/** How much older than its log entry a new record may be; one that was restored is older. */
const NEW_WITHIN_MS = 60_000;

/** Follows opportunities through their stages, as the change log tells of it. */
export class StageHistory {
  readonly #courses = new Map<string, Course>();

  /** Entries must come in order. Answers the opportunities whose stays changed. */
  follow(entry: LogEntry): readonly string[] {
    return entry.changes.flatMap((change) => (this.#followChange(change, entry) ? change.id : []));
  }

  staysOf(id: string): readonly Stay[] {
    return this.#courses.get(id)?.stays ?? [];
  }

  #followChange(change: Change, entry: LogEntry): boolean {
    if (change.resource !== "opportunity") return false;
    const { id, before, after } = change;
    if (after === null) return this.#courses.delete(id);
    if (before === null) {
      const stage = after.sales_stage ?? null;
      const status = after.status ?? "Open";
      const from = isNew(entry, after.created_at ?? "") ? entry.at : null;
      const stays = standingOf(status) === "open" ? [{ stage, from, to: null }] : [];
      this.#courses.set(id, { stage, status, stays });
      return true;
    }
    const course = this.#courses.get(id);
    return course !== undefined && moved(course, after, entry);
  }
}

/** An import brings records that are older than it. */
function isNew({ actor, at }: LogEntry, created: string): boolean {
  return actor.kind !== "import" && Date.parse(at) - Date.parse(created) < NEW_WITHIN_MS;
}

function moved(course: Course, after: Partial<Row<"opportunity">>, entry: LogEntry): boolean {
  const stage = after.sales_stage === undefined ? course.stage : after.sales_stage;
  const status = after.status ?? course.status;
  const wasOpen = standingOf(course.status) === "open";
  const isOpen = standingOf(status) === "open";
  const hasChanged = isOpen !== wasOpen || (isOpen && stage !== course.stage);
  course.stage = stage;
  course.status = status;
  if (!hasChanged) return false;
  const last = course.stays.at(-1);
  if (wasOpen && last) course.stays[course.stays.length - 1] = { ...last, to: entry.at };
  const from = entry.actor.kind === "import" ? null : entry.at;
  if (isOpen) course.stays.push({ stage, from, to: null });
  return true;
}
