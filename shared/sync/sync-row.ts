import { z } from "zod";
import type { ResourceName, Scalar } from "../contract/contract.ts";
import type { PackedRow } from "../contract/packed-row.ts";

/** Any JSON value: what a server may send. */
export type Json = z.infer<ReturnType<typeof z.json>>;

/** For what was read from JSON text, in which nothing else can be: looking into every value of thousands of rows takes its time. */
export const parsedJsonSchema = z.custom<Json>((value) => value !== undefined);

/** A record as the server sent it. */
export interface RemoteRow {
  /** The server's id. */
  readonly id: string;
  /** Everything it sent, as it came. */
  readonly attributes: Readonly<Record<string, Json>>;
  /** Of the attributes, in any order: equal for equal rows. */
  readonly hash: string;
  /** Where the server offers one (RFC 9110, 8.8.3). */
  readonly etag?: string | undefined;
}

/** A create that was begun: marked before it leaves, until its fate is known (docs/SYNC.md, S10). */
export interface Attempt {
  /** The Idempotency-Key, the same however often it is sent. */
  readonly op_id: string;
  /** What was sent, in the server's ids; a later edit is a change of its own. */
  readonly body: Readonly<Record<string, Scalar>>;
  /** The server's clock when it left, where the server tells it. */
  readonly server_time: string | null;
  /** Looked for and surely not there: it may be sent again. */
  readonly may_resend: boolean;
}

/** The server refused a change; it and what depends on it wait for a person. */
export interface Blocked {
  /** The HTTP status; 0 where the answer was none this app can believe. */
  readonly status: number;
  /** The server's words. */
  readonly message: string;
  readonly fields: readonly { readonly field: string; readonly message: string }[];
  readonly at: string;
}

/** The values of one field that both sides changed; mine is in the record itself. */
export interface FieldConflict {
  readonly base: Scalar;
  readonly theirs: Scalar;
}

/** What a person must decide about one record; nothing that it is about is sent meanwhile. */
export type Conflict =
  | { readonly kind: "fields"; readonly fields: Readonly<Record<string, FieldConflict>> }
  /** Changed here, deleted there. */
  | { readonly kind: "deleted_there" }
  /** Deleted here, changed there: the sync row's base holds what it is there, `was` what it was before. */
  | { readonly kind: "deleted_here"; readonly was: PackedRow };

export type QueueKey = readonly [rank: number, seq: number, id: string];

export interface Unsent {
  readonly seq: number;
  readonly at: string;
}

/** By what a person or the engine looks records up; each is an index. */
export const MARKS = ["waiting", "attempted", "blocked", "conflict"] as const;
export type Mark = (typeof MARKS)[number];

/**
 * What sync knows of one record, kept beside it under the same id. Absent where the record was never connected to
 * a server. What is unsent is not kept here: it is what differs between the record and `base`.
 */
export interface SyncRow {
  readonly id: string;
  readonly resource: ResourceName;
  /** For children: whose they are there, by its id here; before they are there, whose they are here. */
  readonly parent_id?: string;
  /** Absent until the server has acknowledged the record. */
  readonly remote_id?: string;
  /** The server's last version in this device's ids; absent where it has none. */
  readonly base?: PackedRow;
  /** What the server sent that this version does not know or understand; never sent, never lost. */
  readonly carried?: Readonly<Record<string, Json>>;
  readonly hash?: string;
  readonly etag?: string;
  /** The hash it had when its rows were last listed: its rows are to be listed where it has another. */
  readonly rows_read?: string;
  /** Somebody decided that it is deleted there, whatever became of it and its rows. */
  readonly removal_decided?: true;
  /** Its turn, unique: rank of what is to be sent, the log entry it comes from, its id. Absent where nothing is to be sent now. */
  readonly queue?: QueueKey;
  /** The oldest change that is not on the server: a log entry and its instant. */
  readonly unsent?: Unsent;
  readonly attempt?: Attempt;
  readonly blocked?: Blocked;
  readonly conflict?: Conflict;
  readonly marks: readonly Mark[];
}

/** A record that the server deleted, and that can be brought back (docs/SYNC.md, S23). */
export interface TrashEntry {
  readonly id: string;
  readonly resource: ResourceName;
  /** What a person knows it by. */
  readonly name: string;
  readonly deleted_at: string;
  /** The group of the change log that removed it with its rows. */
  readonly group: string;
}

/** What sync remembers of the connection, in one row. */
export interface SyncMeta {
  /** Which server the sync rows belong to; null while there is none. */
  readonly server: string | null;
  /** The server that was disconnected: what is known of it is kept, unseen, for when it is connected again. */
  readonly parted_from: string | null;
  /** The last log entry that was looked at for unsent changes. */
  readonly cursor: number;
  /** Resources whose records here were all offered to the server. */
  readonly offered: readonly ResourceName[];
  /** Resources that were read from end to end since the connection began. */
  readonly swept: readonly ResourceName[];
  readonly counts: Readonly<Record<Mark, number>>;
}

export const NO_SERVER: SyncMeta = {
  server: null,
  parted_from: null,
  cursor: 0,
  offered: [],
  swept: [],
  counts: { waiting: 0, attempted: 0, blocked: 0, conflict: 0 },
};
