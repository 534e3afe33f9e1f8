import {
  attribute,
  describe,
  isChild,
  parentOf,
  referenceOf,
  type ResourceName,
  type Row,
  type Scalar,
} from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import { checkValue } from "../contract/validation.ts";
import { isComputed, ownFields } from "./fields.ts";
import type { WireBody } from "./pending.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { Json, RemoteRow, SyncRow } from "./sync-row.ts";

/** An instant as servers write it: the API's own samples have spaces in theirs. */
export function readInstant(value: Json | undefined): string | null {
  if (typeof value !== "string") return null;
  const time = Date.parse(value.replaceAll(" ", ""));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const NUMBER_KINDS: ReadonlySet<string> = new Set([
  "money",
  "rate",
  "percent",
  "quantity",
  "seconds",
]);

/** Decimals come as text from some servers. */
function unquoted(resource: ResourceName, name: string, value: Json): Json {
  const kind = describe(resource).fields[name]?.kind ?? "text";
  if (typeof value !== "string" || value.trim() === "" || !NUMBER_KINDS.has(kind)) return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number";
}

/** What a server's row is on this device, and what of it this version does not know or understand. */
export interface ReadRow {
  readonly row: Row;
  readonly carried: Readonly<Record<string, Json>>;
}

/**
 * Reads what the server sent, field by field (docs/SYNC.md, S2, S3). `standing` is what the record is here; what the
 * server does not send, or sends in a way this version does not take, stays as it stands there.
 */
export async function readRemoteRow(
  draft: SyncDraft,
  resource: ResourceName,
  { attributes }: Pick<RemoteRow, "attributes">,
  standing: Row,
): Promise<ReadRow> {
  const values: Record<string, Scalar> = {};
  const carried: Record<string, Json> = {};
  for (const [name, sent] of Object.entries(attributes)) {
    if (name === "id" || name === "idx" || name === parentOf(resource)?.field) continue;
    if (name === "created_at" || name === "updated_at") {
      const instant = isChild(resource) ? null : readInstant(sent);
      if (instant !== null) values[name] = instant;
      continue;
    }
    const checked = checkValue(resource, name, unquoted(resource, name, sent));
    if (!checked.ok || !isScalar(checked.value)) {
      carried[name] = sent;
      continue;
    }
    const target = referenceOf(resource, name);
    const isId = target?.by === "id" && typeof checked.value === "string";
    const known = isId ? await draft.byRemote(target.resource, checked.value) : undefined;
    // What was deleted there may have had the id that a record here still has.
    if (isId && !known && (await draft.rows.get(target.resource, checked.value))) {
      carried[name] = sent;
      continue;
    }
    values[name] = known?.id ?? checked.value;
  }
  return { row: unpackRow<ResourceName>(resource, { ...standing, ...values }), carried };
}

/** The server's id of a record, as long as the record is there. */
export function idThere({ remote_id, conflict }: SyncRow): string | undefined {
  return conflict?.kind === "deleted_there" ? undefined : remote_id;
}

/** The id of a record there: its own where it came from there, unknown to this device; undefined while it is not there. */
async function remoteIdOf(draft: SyncDraft, resource: ResourceName, id: string) {
  const known = await draft.get(id);
  if (known) return idThere(known);
  return (await draft.rows.get<ResourceName>(resource, id)) ? undefined : id;
}

/** Fields of a record as they go to the server; undefined where one points at a record that is not there yet. */
export async function writeFields(
  draft: SyncDraft,
  resource: ResourceName,
  row: Row,
  names: readonly string[],
): Promise<WireBody | undefined> {
  const body: Record<string, Scalar> = {};
  for (const name of names) {
    const value = attribute(row, name);
    const target = referenceOf(resource, name);
    if (target?.by === "id" && typeof value === "string") {
      const remoteId = await remoteIdOf(draft, target.resource, value);
      if (remoteId === undefined) return undefined;
      body[name] = remoteId;
    } else body[name] = value;
  }
  return body;
}

/** The fields a create sends: what is there, and what would else get a default. */
export function fieldsToCreate(resource: ResourceName, row: Row): string[] {
  const { fields } = describe(resource);
  return ownFields(resource).filter((name) => {
    if (fields[name]?.computed) return false;
    return attribute(row, name) !== null || fields[name]?.default !== undefined;
  });
}

/** The fields in which a record differs from what the server has, without those a person must decide (S4, S25). */
export function fieldsToUpdate(row: Row, { resource, base, conflict }: SyncRow): string[] {
  if (!base) return [];
  const server = unpackRow<ResourceName>(resource, base);
  const undecided = conflict?.kind === "fields" ? conflict.fields : {};
  const parent = parentOf(resource)?.field;
  const names = parent === undefined ? ownFields(resource) : [parent, ...ownFields(resource)];
  return names.filter(
    (name) =>
      attribute(row, name) !== attribute(server, name) &&
      !isComputed(resource, name, row) &&
      !Object.hasOwn(undecided, name),
  );
}
