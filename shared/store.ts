import type { Actor, Command, WriteContext } from "./command.ts";
import type { Patch, ResourceName, Row } from "./contract/contract.ts";
import type { FieldProblem } from "./contract/problem.ts";
import type { LoggedChoice } from "./sync/choice.ts";

/** Why a command was not carried out; nothing of it was written. */
export type Refusal =
  | { readonly kind: "invalid"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "not_found"; readonly resource: ResourceName; readonly id: string }
  | {
      readonly kind: "in_use";
      readonly resource: ResourceName;
      readonly name: string;
      readonly count: number;
    }
  /** It is not what whoever asked expected it to be. */
  | { readonly kind: "changed"; readonly resource: ResourceName; readonly id: string }
  /** Another record has the id that was asked for. */
  | { readonly kind: "id_taken"; readonly resource: ResourceName; readonly id: string };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export interface RecordDone<R extends ResourceName> {
  readonly kind: "record";
  readonly resource: R;
  readonly row: Row<R>;
}

/** What a command left: the record it made or changed, the id it removed, the rows in their new order, or what reverting could not take back. */
export type Done =
  | RecordDone<ResourceName>
  | { readonly kind: "removed"; readonly id: string }
  | { readonly kind: "reordered"; readonly rows: readonly Row[] }
  | { readonly kind: "reverted"; readonly kept: readonly Kept[] };

/** A record that reverting left as it is, wholly (no fields named) or in some fields, because it changed since. */
export interface Kept {
  readonly resource: ResourceName;
  readonly id: string;
  readonly fields: readonly string[];
}

export interface Page<R extends ResourceName> {
  /** Records: newest created first, then id descending. Children: by idx. */
  readonly data: readonly Row<R>[];
  readonly has_more: boolean;
  readonly total: number;
}

export interface ListQuery {
  readonly limit: number;
  readonly offset: number;
  /** For children, and only for them: whose. */
  readonly parent_id?: string;
  /** For records, and only for them: those changed then or later; an instant as records have it. */
  readonly updated_since?: string;
}

/** Why the storage cannot answer: what its error says in English, a screen says in the person's language. */
export const UNAVAILABLE_REASONS = [
  "closed",
  "quota",
  /** Another window holds an older database open. */
  "blocked",
  /** Another window runs a newer Satchel, which upgraded the database. */
  "updated",
  /** A newer Satchel wrote the database. */
  "newer",
  "host_lost",
  "starting",
  /** What is here is less than what was backed up: somebody has to choose what is to be restored. */
  "restore_wanted",
  "restoring",
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** The storage could not answer now: closed, full, blocked or its host is gone. Trying again may help. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
  readonly reason: UnavailableReason;
  constructor(reason: UnavailableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * The records of the CRM, wherever they are kept. Every implementation runs the rules of shared/domain
 * and passes test/contract.
 * Calls reject with StoreUnavailable where the storage cannot answer; anything else thrown is a bug.
 */
export interface CrmStore {
  list<R extends ResourceName>(resource: R, query: ListQuery): Promise<Outcome<Page<R>>>;
  get<R extends ResourceName>(resource: R, id: string): Promise<Outcome<Row<R>>>;
  /**
   * Carries out commands in order, in one transaction: each wholly or not at all. A refused one does not stop
   * the others. Once it answers, what it answered is durable.
   */
  write(commands: readonly Command[], context: WriteContext): Promise<readonly Outcome<Done>[]>;
  /** The entries of the change log whose group begins so, in order. */
  acts(groupPrefix: string): Promise<readonly LogEntry[]>;
}

/** A change of one record: only the fields that changed, null for the whole record where it was not there. */
export interface ChangeOf<R extends ResourceName> {
  readonly resource: R;
  readonly id: string;
  readonly before: Patch<R> | null;
  readonly after: Patch<R> | null;
}

export type Change = { [R in ResourceName]: ChangeOf<R> }[ResourceName];

/** What one write changed, as the change log keeps it. Undo, history, sync and the event feed read only this. */
export interface LogEntry {
  /** Counts up with every write on this device; also the order in which they happened. */
  readonly seq: number;
  readonly group: string;
  /** Instant, UTC. */
  readonly at: string;
  readonly actor: Actor;
  /** The group this entry ends taking back, or doing again; undo and redo are found by it. */
  readonly reverts?: WriteContext["reverts"];
  /** What a person chose in a conflict, where it was that. */
  readonly choice?: LoggedChoice | undefined;
  readonly changes: readonly Change[];
}

/** The answer where there is no such record. */
export function notFound(resource: ResourceName, id: string): Outcome<never> {
  return { ok: false, refusal: { kind: "not_found", resource, id } };
}

/** The answer to a list: some of the rows in order, where they begin, and how many there are in all. */
export function pageOf<R extends ResourceName>(
  data: readonly Row<R>[],
  offset: number,
  total: number,
): Outcome<Page<R>> {
  return { ok: true, value: { data, has_more: offset + data.length < total, total } };
}
