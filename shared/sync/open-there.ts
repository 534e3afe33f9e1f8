import { attribute, type ResourceName, type Scalar } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import type { LoggedChoice } from "./choice.ts";
import type { SyncRow } from "./sync-row.ts";

/** Whether the server still has in a field what was chosen against. */
export const isAsItWasThere = (
  { resource, base }: SyncRow,
  name: string,
  theirs: Scalar,
): boolean =>
  base !== undefined && attribute(unpackRow<ResourceName>(resource, base), name) === theirs;

/**
 * Whether something of a choice can be undone, as far as the server is concerned: what sync knows `now` of the record
 * tells what of it was sent, or changed there since.
 */
export function isOpenThere(
  { choice, was: [before] }: Pick<Extract<LoggedChoice, { kind: "made" }>, "choice" | "was">,
  now: SyncRow | undefined,
): boolean {
  const conflict = before?.conflict;
  if (conflict?.kind === "deleted_there") return now?.remote_id === undefined && !now?.attempt;
  if (conflict?.kind !== "fields") return now?.remote_id !== undefined;
  return Object.entries(conflict.fields).some(
    ([name, { theirs }]) =>
      (typeof choice === "string" || Object.hasOwn(choice, name)) &&
      now !== undefined &&
      isAsItWasThere(now, name, theirs),
  );
}
