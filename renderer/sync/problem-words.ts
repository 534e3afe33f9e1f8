import type { SyncProblem, SyncProblemReason } from "../../shared/sync/sync-status.ts";
import { messages } from "../language/language.ts";

/** Where the server's or the system's own words help to find out what is wrong. */
const WITH_DETAIL: ReadonlySet<SyncProblemReason> = new Set([
  "certificate",
  "network",
  "server_error",
  "not_this_api",
  "forbidden",
  "storage",
]);

/** Why sync, or a test of it, did not come through, in plain words. */
export function problemWords({ reason, detail }: SyncProblem): string {
  const text = messages().sync;
  const words = text.problems[reason];
  return detail !== "" && WITH_DETAIL.has(reason) ? text.problem(words, detail) : words;
}
