import type { ResourceName } from "../../shared/contract/contract.ts";
import { MARKS, type SyncRow, type TrashEntry } from "../../shared/sync/sync-row.ts";
import type { Device } from "./device.ts";
import { NAMES, PARENT, type Name, type Value } from "./server-fields.ts";

type Values = Readonly<Record<string, Value>>;

/** How a device ended up: its records, what it knows to be on the server, and what waits, is refused or undecided. */
export interface Snapshot {
  readonly device: Device;
  readonly rows: ReadonlyMap<Name, ReadonlyMap<string, Values>>;
  /** Ids here by ids there. */
  readonly idHere: ReadonlyMap<string, string>;
  readonly idThere: ReadonlyMap<string, string>;
  /** Records with a mark. */
  readonly marked: ReadonlyMap<string, SyncRow>;
  readonly trash: readonly TrashEntry[];
}

const ALL = 100_000;

export async function snapshotOf(device: Device): Promise<Snapshot> {
  const { store } = device;
  const rows = new Map<Name, Map<string, Values>>();
  const idHere = new Map<string, string>();
  const idThere = new Map<string, string>();
  const marked = new Map<string, SyncRow>();
  for (const name of NAMES) {
    rows.set(name, new Map(store.rows(name).map((row) => [row.id, { ...row }])));
    for (const { id, remote_id } of await store.known(name, null, ALL)) {
      idHere.set(remote_id, id);
      idThere.set(id, remote_id);
    }
  }
  for (const mark of MARKS) {
    for (const { sync } of await store.marked(mark, null, ALL)) {
      marked.set(sync.id, sync);
      if (sync.remote_id !== undefined) idThere.set(sync.id, sync.remote_id);
    }
  }
  return { device, rows, idHere, idThere, marked, trash: await store.trash() };
}

export function rowsOf({ rows }: Snapshot, name: ResourceName): ReadonlyMap<string, Values> {
  return rows.get(name) ?? new Map();
}

function isForPerson(sync: SyncRow | undefined): boolean {
  return sync?.blocked !== undefined || sync?.conflict !== undefined;
}

/** Records a person must see to, and what waits for them: their rows, and what names or points at them. */
export function leftToPerson(snapshot: Snapshot): ReadonlySet<string> {
  const left = new Set([...snapshot.marked.values()].filter(isForPerson).map(({ id }) => id));
  const isHeldUp = ({ id, resource, parent_id }: SyncRow): boolean => {
    if (parent_id !== undefined && left.has(parent_id)) return true;
    const row = rowsOf(snapshot, resource).get(id);
    if (!row)
      return [...snapshot.marked.values()].some(
        (each) => each.parent_id === id && left.has(each.id),
      );
    return Object.entries(row).some(([field, value]) => {
      if (field === "opportunity" || field === PARENT[resource]?.field)
        return left.has(String(value));
      return LINKS[field] !== undefined && isLookupLeft(snapshot, left, LINKS[field], value);
    });
  };
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const sync of snapshot.marked.values()) if (isHeldUp(sync)) left.add(sync.id);
  }
  return left;
}

/** Fields that name a lookup, and the lookup's own field. */
const LINKS: Readonly<Record<string, readonly [Name, string]>> = {
  sales_stage: ["sales-stage", "stage_name"],
  opportunity_type: ["opportunity-type", "description"],
  lost_reason: ["opportunity-lost-reason", "lost_reason"],
};

function isLookupLeft(
  snapshot: Snapshot,
  left: ReadonlySet<string>,
  [name, field]: readonly [Name, string],
  value: Value,
): boolean {
  return [...rowsOf(snapshot, name)].some(([id, row]) => row[field] === value && left.has(id));
}
