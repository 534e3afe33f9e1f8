import { isChild } from "../../shared/contract/contract.ts";
import type { Change, LogEntry } from "../../shared/store.ts";
import type { Device } from "./device.ts";
import { markOf } from "./history.ts";
import type { Value } from "./server-fields.ts";

interface LastWrite {
  readonly change: Change;
  readonly value: Value;
  /** The entry that removed the record after it, whether or not it is here again. */
  removal?: LogEntry;
}

/** What was known of a record before a choice changed it: that is so again where the choice is undone. */
interface Before {
  readonly touched: ReadonlyMap<string, number>;
  readonly removed: number | undefined;
}

/** What the change log of a device says of persons' deeds; it is read on as it grows. */
export class LogBook {
  readonly device: Device;
  #read = 0;
  readonly #marks = new Map<string, string>();
  readonly #owners = new Set<string>();
  readonly #touched = new Map<string, number>();
  readonly #removed = new Map<string, number>();
  readonly #creates = new Map<string, number>();
  readonly #writes = new Map<string, LastWrite>();
  readonly #removals = new Map<string, LogEntry>();
  /** By the group of the log in which it was made, and the record. */
  readonly #choices = new Map<string, Before>();

  constructor(device: Device) {
    this.device = device;
  }

  read(): this {
    const { log } = this.device.store;
    for (; this.#read < log.length; this.#read += 1) {
      const entry = log[this.#read];
      for (const change of entry?.changes ?? []) if (entry) this.#note(entry, change);
    }
    return this;
  }

  #note(entry: LogEntry, change: Change): void {
    const { id, resource, before, after } = change;
    if (before === null && after !== null) {
      const mark = markOf(resource, after);
      if (mark !== null) this.#marks.set(id, mark);
      if (mark !== null && !isChild(resource)) this.#owners.add(mark);
    }
    const mark = this.markOf(id);
    if (after === null) {
      this.#removals.set(id, entry);
      for (const [key, write] of this.#writes) if (key.startsWith(`${id} `)) write.removal = entry;
    } else this.#removals.delete(id);
    if (entry.actor.kind === "sync") return;
    if (entry.choice?.kind === "made") this.#keep(`${entry.group} ${mark}`, mark);
    const undone =
      entry.choice?.kind === "taken_back"
        ? this.#choices.get(`${entry.reverts?.group} ${mark}`)
        : undefined;
    if (undone && (before === null || after === null)) {
      put(this.#removed, mark, undone.removed);
      // By that choice it had come back.
      if (after === null) this.#creates.set(mark, this.creates(mark) - 1);
    }
    const at = Date.parse(entry.at) - this.device.nowMs() + this.device.time;
    if (after === null) {
      if (!undone) this.#removed.set(mark, at);
      return;
    }
    if (before === null && !undone) this.#creates.set(mark, this.creates(mark) + 1);
    for (const [field, value] of Object.entries(after)) {
      const key = `${mark} ${field}`;
      put(this.#touched, key, undone ? undone.touched.get(key) : at);
      this.#writes.set(`${id} ${field}`, { change, value });
    }
  }

  #keep(key: string, mark: string): void {
    if (this.#choices.has(key)) return;
    const touched = [...this.#touched].filter(([each]) => each.startsWith(`${mark} `));
    this.#choices.set(key, {
      touched: new Map(touched),
      removed: this.#removed.get(mark),
    });
  }

  /** What a record of this device is known by in the run; its id where nothing marks it. */
  markOf(id: string): string {
    return this.#marks.get(id) ?? id;
  }

  /** Whether a mark is a record's that belongs to nothing else. */
  isOwner(mark: string): boolean {
    return this.#owners.has(mark);
  }

  touchedAt(mark: string, field: string): number | undefined {
    return this.#touched.get(`${mark} ${field}`);
  }

  removedAt(mark: string): number | undefined {
    return this.#removed.get(mark);
  }

  creates(mark: string): number {
    return this.#creates.get(mark) ?? 0;
  }

  /** The last value that a person gave each field of each record here. */
  *writes(): Generator<LastWrite & { field: string }> {
    for (const [key, write] of this.#writes) {
      yield { ...write, field: key.slice(write.change.id.length + 1) };
    }
  }

  /** The entry that removed a record which is not here any more. */
  removalOf(id: string): LogEntry | undefined {
    return this.#removals.get(id);
  }
}

function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
