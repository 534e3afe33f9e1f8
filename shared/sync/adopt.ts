import {
  attribute,
  isChild,
  parentField,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import { nameToAdoptBy } from "./fields.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { Json, RemoteRow, SyncRow } from "./sync-row.ts";

const isEmpty = (value: Json | undefined) => value === undefined || value === null || value === "";

/** Whether a server's value is the one that was sent: servers trim, and write decimals as text. */
function isSame(sent: Json | undefined, theirs: Json | undefined): boolean {
  if (isEmpty(sent) || isEmpty(theirs)) return isEmpty(sent) && isEmpty(theirs);
  if (sent === theirs) return true;
  if (typeof sent === "number") return typeof theirs === "string" && Number(theirs) === sent;
  return typeof sent === "string" && typeof theirs === "string" && sent.trim() === theirs.trim();
}

/** The create begun here whose answer this row would have been: the oldest that sent exactly this (docs/SYNC.md, S10, S11). */
export async function attemptedAs(
  draft: SyncDraft,
  resource: ResourceName,
  { attributes }: RemoteRow,
  parentId: string | undefined,
): Promise<SyncRow | undefined> {
  const candidates = (await draft.attempted()).filter(
    (sync) =>
      sync.resource === resource &&
      sync.remote_id === undefined &&
      sync.parent_id === parentId &&
      Object.entries(sync.attempt?.body ?? {}).every(([name, sent]) => {
        const isParent = isChild(resource) && name === parentField(resource);
        return isParent || isSame(sent, attributes[name]);
      }),
  );
  return candidates.sort((a, b) => (a.unsent?.seq ?? 0) - (b.unsent?.seq ?? 0))[0];
}

/** A record here that never met the server's, and has the same name (S31). */
async function namedAs(
  draft: SyncDraft,
  resource: ResourceName,
  theirs: Row,
): Promise<Row | undefined> {
  const field = nameToAdoptBy(resource);
  const name = field && attribute(theirs, field);
  if (!field || typeof name !== "string") return undefined;
  const namesakes = await draft.rows.where(resource, field, name);
  const isSibling = (row: Row) =>
    !isChild(resource) ||
    attribute(row, parentField(resource)) === attribute(theirs, parentField(resource));
  const known = new Set(
    (await draft.getMany(namesakes.map(({ id }) => id)))
      .filter(({ remote_id, attempt }) => remote_id !== undefined || attempt)
      .map(({ id }) => id),
  );
  return namesakes
    .filter((row) => isSibling(row) && !known.has(row.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** The record here that a row of the server is, where the server's id is not known yet: its id. */
export async function adoptedId(
  draft: SyncDraft,
  resource: ResourceName,
  remote: RemoteRow,
  theirs: Row,
  parentId: string | undefined,
): Promise<string | undefined> {
  const attempt = await attemptedAs(draft, resource, remote, parentId);
  return attempt?.id ?? (await namedAs(draft, resource, theirs))?.id;
}
