import type { Author, Deed, ServerRow } from "./plain-server.ts";
import { FIELDS, MARK, type Name, type Value } from "./server-fields.ts";
import type { VirtualTime } from "./virtual-time.ts";

interface Version {
  readonly value: Value;
  readonly by: Author;
  readonly at: number;
}

interface Look {
  /** When the server wrote the answer, and when the device had it. */
  readonly at: number;
  readonly arrived: number;
}

/** What a person decided about a record, in which group of the log, and until when it stood. */
interface Decision {
  readonly group: string;
  readonly at: number;
  until: number;
}

/** A record that is given to the server once more: by a person on a device, in which group of the log, or by an old backup. */
interface Given {
  readonly mark: string;
  readonly device: number | undefined;
  readonly group: string | undefined;
  readonly at: number;
}

/** A deed of a device, with what the oracle must know of it at once. */
export interface DeviceDeed extends Deed {
  readonly by: number;
  /** When the request left the device. */
  readonly leftAt: number;
}

/** What a record is known by in a run, whatever ids it has where; null for those nothing marks. */
export function markOf(name: Name, values: Readonly<Record<string, unknown>>): string | null {
  const field = MARK[name];
  const mark = field === undefined ? undefined : values[field];
  return typeof mark === "string" ? mark : null;
}

/** All that ever was on the server, and what the devices were shown of it. */
export class History {
  readonly #time: VirtualTime;
  readonly #versions = new Map<string, Version[]>();
  readonly #ever = new Set<string>();
  readonly #creates = new Map<string, number>();
  readonly #createdAt = new Map<string, number>();
  readonly #looks = new Map<string, Look[]>();
  readonly #decided = new Map<string, Decision[]>();
  readonly #planned = new Map<string, number>();
  readonly #givenAgain: Given[] = [];
  /** Rows that a device made and does not know to be its own yet. */
  readonly #unclaimed = new Map<string, number>();
  /** By the ids there: what rows that are not there any more belonged to when they went. */
  readonly #marks = new Map<string, string>();
  readonly #wentWith = new Map<string, string>();
  /** Rows that went before their makers had heard of them, with what they were in. */
  readonly #goneUnclaimed = new Map<string, string>();
  #leftAt = 0;
  /** Hears of what devices do, once the oracle is there. */
  watch: (deed: DeviceDeed) => void = () => undefined;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  /** The next deeds are those of a request that left its device then. */
  asked(leftAt: number): void {
    this.#leftAt = leftAt;
  }

  note(deed: Deed): void {
    const { kind, by, row } = deed;
    if (typeof by === "number") this.watch({ ...deed, by, leftAt: this.#leftAt });
    const mark = markOf(row.name, row.values);
    if (mark !== null) this.#marks.set(row.id, mark);
    if (kind === "remove" && mark !== null && row.parentId !== null) {
      this.#wentWith.set(mark, this.#marks.get(row.parentId) ?? row.parentId);
    }
    if (kind === "create" && typeof by === "number" && mark !== null) {
      this.#creates.set(mark, (this.#creates.get(mark) ?? 0) + 1);
      this.#createdAt.set(mark, this.#time.now);
    }
    if (kind === "create" && typeof by === "number") this.#unclaimed.set(row.id, by);
    if (kind === "remove" && mark !== null && this.#unclaimed.has(row.id)) {
      if (by === "backup") this.givenAgain(mark);
      else if (row.parentId !== null) this.#goneUnclaimed.set(mark, row.parentId);
    }
    // An old backup has the record that it went with, and nobody tells its maker that it was there.
    if (kind === "create" && by === "backup") {
      for (const [gone, parentId] of this.#goneUnclaimed)
        if (parentId === row.id) this.givenAgain(gone);
    }
    if (kind === "remove" || kind === "reorder") return;
    const fields = new Set([...FIELDS[row.name], ...Object.keys(deed.values)]);
    for (const field of fields) {
      const value = row.values[field] ?? null;
      this.#ever.add(everKey(row.name, mark, field, value));
      const versions = this.#versions.get(`${row.id} ${field}`) ?? [];
      this.#versions.set(`${row.id} ${field}`, versions);
      if (versions.at(-1)?.value !== value) versions.push({ value, by, at: this.#time.now });
    }
  }

  /** A device has written down that a row of the server is known to it. */
  claimed(device: number, id: string): void {
    if (this.#unclaimed.get(id) === device) this.#unclaimed.delete(id);
  }

  /** Whether somebody else made a row and has not heard of it: docs/SYNC.md says what changing it then leads to. */
  isUnclaimedFor(author: Author, id: string): boolean {
    const maker = this.#unclaimed.get(id);
    return maker !== undefined && maker !== author;
  }

  shown(device: number, ids: readonly string[], at: number): void {
    for (const id of ids) {
      const looks = this.#looks.get(`${device} ${id}`) ?? [];
      this.#looks.set(`${device} ${id}`, looks);
      looks.push({ at, arrived: this.#time.now });
    }
  }

  /** A person on a device decided something about a record. */
  decided(device: number, mark: string, group: string): void {
    const key = `${device} ${mark}`;
    const all = this.#decided.get(key) ?? [];
    this.#decided.set(key, all);
    all.push({ group, at: this.#time.now, until: Infinity });
  }

  /** A choice was undone: it is as if nobody had decided, and nothing is given again by it. */
  takenBack(group: string): void {
    for (const all of this.#decided.values())
      for (const each of all) if (each.group === group) each.until = this.#time.now;
    const left = this.#givenAgain.filter((each) => each.group !== group);
    this.#givenAgain.splice(0, Infinity, ...left);
  }

  /** A device is about to change or delete a row of the server. */
  planned(device: number, remoteId: string): void {
    this.#planned.set(`${device} ${remoteId}`, this.#time.now);
  }

  plannedAt(device: number, remoteId: string): number {
    return this.#planned.get(`${device} ${remoteId}`) ?? this.#time.now;
  }

  /** A person gives a record to the server once more, as a new one. */
  givenAgain(mark: string, device?: number, group?: string): void {
    this.#givenAgain.push({ mark, device, group, at: this.#time.now });
  }

  /** What persons on a device gave to the server once more. */
  givenBy(device: number): readonly Given[] {
    return this.#givenAgain.filter((each) => each.device === device);
  }

  hasGivenAgain(device: number, mark: string): boolean {
    return this.#givenAgain.some((each) => each.device === device && each.mark === mark);
  }

  /** What a row belonged to when it went from the server; undefined where it did not. */
  wentWith(mark: string): string | undefined {
    return this.#wentWith.get(mark);
  }

  /** When a person on a device last decided something about a record that still stood at a moment. */
  decidedAt(device: number, mark: string, asOf: number): number {
    const all = this.#decided.get(`${device} ${mark}`) ?? [];
    return Math.max(-1, ...all.filter(({ until }) => until >= asOf).map(({ at }) => at));
  }

  timesGivenAgain(mark: string): number {
    return this.#givenAgain.filter((each) => each.mark === mark).length;
  }

  /** Whether a device created a record since a moment. */
  wasCreatedSince(mark: string, at: number): boolean {
    return (this.#createdAt.get(mark) ?? -Infinity) >= at;
  }

  /** How often devices created each record. */
  creates(): ReadonlyMap<string, number> {
    return this.#creates;
  }

  lastVersion({ id }: ServerRow, field: string): Version | undefined {
    return this.#versions.get(`${id} ${field}`)?.at(-1);
  }

  /** Whether a field was never filled in. */
  isEmptySinceMade({ id }: ServerRow, field: string): boolean {
    const versions = this.#versions.get(`${id} ${field}`) ?? [];
    return versions.every(({ value }) => value === null);
  }

  /** Whether a device had been shown a row by then. */
  wasShown(device: number, { id }: ServerRow, by: number): boolean {
    return this.#looks.get(`${device} ${id}`)?.some(({ arrived }) => arrived <= by) ?? false;
  }

  valueAt({ id }: ServerRow, field: string, at: number): Value | undefined {
    return this.#versions.get(`${id} ${field}`)?.findLast((version) => version.at <= at)?.value;
  }

  /** When a device first had what was written at a moment. */
  seenAt(device: number, { id }: ServerRow, writtenAt: number): number | undefined {
    return this.#looks.get(`${device} ${id}`)?.find(({ at }) => at >= writtenAt)?.arrived;
  }

  /** What a device knew of a field at a moment. */
  knownAt(device: number, row: ServerRow, field: string, at: number): Value | undefined {
    const looks = this.#looks.get(`${device} ${row.id}`);
    const last = looks?.findLast(({ arrived }) => arrived <= at);
    return last && this.valueAt(row, field, last.at);
  }

  wasEverThere(name: Name, mark: string | null, field: string, value: Value): boolean {
    return this.#ever.has(everKey(name, mark, field, value));
  }
}

function everKey(name: Name, mark: string | null, field: string, value: Value): string {
  return `${name}|${mark ?? ""}|${field}|${typeof value === "number" ? value : (value ?? "")}`;
}
