import { useCurrentRecord, type RecordRef } from "../commands/current-record.ts";
import { focusWhenShown } from "../views/shown-list.ts";

const LISTS: ReadonlySet<string> = new Set(["/pipeline", "/pipeline/table", "/prospects"]);
const RECORD_PAGE = /^\/(?:opportunity|prospect)\//;

/** The record each list was left at. */
const leftAt = new Map<string, RecordRef>();

const PIPELINE = "/pipeline";

/**
 * Who comes back from a record's page to the list finds the focus on the record they left it by; who turns the board
 * into the table, on the record they were at.
 */
export function carryFocus(from: string, to: string): void {
  const { record } = useCurrentRecord.getState();
  if (LISTS.has(from)) {
    if (record) leftAt.set(from, record);
    else leftAt.delete(from);
  }
  const isTurned = [from, to].every((path) => LISTS.has(path) && path.startsWith(PIPELINE));
  const returnsTo = LISTS.has(to) && RECORD_PAGE.test(from) ? leftAt.get(to) : undefined;
  focusWhenShown(isTurned ? record : (returnsTo ?? null));
}
