/** Up to this share of all, ids are few. */
const FEW_SHARE = 16;

interface Slot<V> {
  readonly created_at: string;
  readonly value: V;
}

/**
 * Values in the order of the API's lists, by created_at descending and then id descending, kept in memory:
 * any page and the total without counting or skipping. New records belong at one end, so adding is cheap.
 */
export class NewestFirst<V> {
  readonly #slots = new Map<string, Slot<V>>();
  /** Oldest first. */
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  get(id: string): V | undefined {
    return this.#slots.get(id)?.value;
  }

  set(id: string, created_at: string, value: V): void {
    const old = this.#slots.get(id);
    if (old && old.created_at !== created_at) this.delete(id);
    const isNew = !this.#slots.has(id);
    this.#slots.set(id, { created_at, value });
    if (isNew) this.#ids.splice(this.#position(id, created_at), 0, id);
  }

  delete(id: string): void {
    const slot = this.#slots.get(id);
    if (!slot) return;
    this.#ids.splice(this.#position(id, slot.created_at), 1);
    this.#slots.delete(id);
  }

  clear(): void {
    this.#slots.clear();
    this.#ids.length = 0;
  }

  /** At most `limit` values after skipping `offset`, newest first. */
  page(limit: number, offset: number): V[] {
    const end = Math.max(0, this.#ids.length - offset);
    const values: V[] = [];
    for (let index = end - 1; index >= Math.max(0, end - limit); index -= 1) {
      const slot = this.#slots.get(this.#ids[index] ?? "");
      if (slot) values.push(slot.value);
    }
    return values;
  }

  /** The ids stamped then or later. */
  since(stamp: string): string[] {
    const first = this.#position("", stamp);
    return this.#ids.slice(first);
  }

  /** Those of the ids that are there, newest first; many of them are picked out of all, few are put in order. */
  inOrder(ids: readonly string[]): string[] {
    if (ids.length > this.#ids.length / FEW_SHARE) {
      const wanted = new Set(ids);
      return this.#ids.filter((id) => wanted.has(id)).toReversed();
    }
    const present = ids.filter((id) => this.#slots.has(id));
    const stamp = (id: string) => this.#slots.get(id)?.created_at ?? "";
    return present.sort((a, b) => (this.#isBefore(a, b, stamp(b)) ? 1 : -1));
  }

  /** Where the id stands, or would stand. */
  #position(id: string, created_at: string): number {
    let low = 0;
    let high = this.#ids.length;
    const last = this.#ids[high - 1];
    if (last !== undefined && this.#isBefore(last, id, created_at)) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#isBefore(this.#ids[middle] ?? "", id, created_at)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isBefore(present: string, id: string, created_at: string): boolean {
    const stamp = this.#slots.get(present)?.created_at ?? "";
    return stamp === created_at ? present < id : stamp < created_at;
  }
}
