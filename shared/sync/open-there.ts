import { attribute, type ResourceName, type Scalar } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import type { LoggedChoice } from "./choice.ts";
import type { SyncRow } from "./sync-row.ts";

/** Tells of a record's fields whether the server still has in them what was chosen against. */
export function fieldsAsTheyWere(
  sync: SyncRow | undefined,
): (name: string, theirs: Scalar) => boolean {
  if (!sync?.base) return () => false;
  const there = unpackRow<ResourceName>(sync.resource, sync.base);
  return (name, theirs) => attribute(there, name) === theirs;
}

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
  const isAsItWas = fieldsAsTheyWere(now);
  return Object.entries(conflict.fields).some(
    ([name, { theirs }]) =>
      (typeof choice === "string" || Object.hasOwn(choice, name)) && isAsItWas(name, theirs),
  );
}
