import type { ResourceName } from "../../shared/contract/contract.ts";
import type { PackedRow } from "../../shared/contract/packed-row.ts";
import type { Blocked, Conflict, FieldConflict } from "../../shared/sync/sync-row.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";

const UNSENT = { seq: 7, at: "2026-05-04T09:00:00.000Z" };

interface Facts {
  readonly id: string;
  readonly resource?: ResourceName;
  readonly parent_id?: string;
  readonly conflict?: Conflict;
  readonly blocked?: Blocked;
  /** Null where it is deleted here. */
  readonly row: Readonly<Record<string, unknown>> | null;
  readonly base?: PackedRow;
}

/** A record with a mark, as the storage gives it. */
export function marked({ row, ...facts }: Facts): MarkedRow {
  const marks = (["blocked", "conflict"] as const).filter((mark) => facts[mark] !== undefined);
  const sync = {
    resource: "opportunity" as const,
    remote_id: facts.id,
    unsent: UNSENT,
    marks,
    ...facts,
  };
  return { sync, row };
}

/** An opportunity of which both sides changed fields. */
export function inConflict(
  id: string,
  title: string,
  mine: Readonly<Record<string, string | number | null>>,
  fields: Readonly<Record<string, FieldConflict>>,
): MarkedRow {
  return marked({
    id,
    row: { id, title, currency: "EUR", ...mine },
    conflict: { kind: "fields", fields },
  });
}
