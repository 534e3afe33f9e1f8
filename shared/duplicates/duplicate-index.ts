import type { NameKey } from "./normalise.ts";
import { isWithin } from "./edit-distance.ts";
import { DUPLICATE_REASONS, type DuplicateReason, type Traits } from "./traits.ts";

export interface DuplicateMatch {
  readonly id: string;
  readonly reason: DuplicateReason;
}

/** Shorter names are other names with one letter changed. */
const TYPOS_FROM_LETTERS = 5;
const TWO_TYPOS_FROM_LETTERS = 9;
/** A half that more names have than this is too common to look for typos by. */
const COMMON_HALF_FROM = 40;
/** More records of one party with one title than this, and the title is what they sell. */
const COMMON_FROM = 3;

const typosIn = (letters: string): number => {
  if (letters.length < TYPOS_FROM_LETTERS) return 0;
  return letters.length < TWO_TYPOS_FROM_LETTERS ? 1 : 2;
};

const sameKey = (scope: string, { letters, digits }: NameKey) => `=${scope}|${digits}|${letters}`;

/** A typo leaves the first half of a name or the second as it was: names are looked for by both. */
function halfKeys(scope: string, { letters, digits }: NameKey, half: number): readonly string[] {
  return [
    `>${scope}|${digits}|${letters.slice(0, half)}`,
    `<${scope}|${digits}|${letters.slice(letters.length - half)}`,
  ];
}

const halfOf = (letters: string): number => Math.floor(letters.length / 2);

/** Whether nothing both records say differs. */
const agree = (a: Traits, b: Traits): boolean =>
  a.figures.every((value, at) => {
    const other = b.figures[at] ?? null;
    return value === null || other === null || value === other;
  });

/** Finds records that look like others, among a hundred thousand at once: by keys, not one by one. */
export class DuplicateIndex {
  readonly #traits = new Map<string, Traits>();
  /** The records of a key; most keys have one, which then stands for itself. */
  readonly #byKey = new Map<string, string | string[]>();

  get size(): number {
    return this.#traits.size;
  }

  ids(): IterableIterator<string> {
    return this.#traits.keys();
  }

  set(id: string, traits: Traits): void {
    this.delete(id);
    this.#traits.set(id, traits);
    for (const key of keysOf(traits)) this.#add(key, id);
  }

  delete(id: string): void {
    const traits = this.#traits.get(id);
    if (!traits) return;
    this.#traits.delete(id);
    for (const key of keysOf(traits)) this.#remove(key, id);
  }

  /** The records that look like one of these traits, the likeliest first; without the record itself. */
  find(traits: Traits, ownId?: string): readonly DuplicateMatch[] {
    const found = new Map<string, DuplicateReason>();
    const take = (id: string, reason: DuplicateReason) => {
      const known = found.get(id);
      if (id !== ownId && (!known || rank(reason) < rank(known))) found.set(id, reason);
    };
    for (const { key, reason } of traits.exact) for (const id of this.#at(key)) take(id, reason);
    for (const { scope, key } of traits.names) {
      const same = this.#at(sameKey(scope, key));
      if (traits.commonNamesTellNothing && same.length > COMMON_FROM) continue;
      for (const id of same) if (this.#agrees(id, traits)) take(id, "same_name");
      for (const id of this.#nearly(scope, key)) {
        if (this.#agrees(id, traits)) take(id, "similar_name");
      }
    }
    return [...found]
      .map(([id, reason]) => ({ id, reason }))
      .sort((a, b) => rank(a.reason) - rank(b.reason));
  }

  /** The records that look like one that is in here. */
  findOf(id: string): readonly DuplicateMatch[] {
    const traits = this.#traits.get(id);
    return traits ? this.find(traits, id) : [];
  }

  #nearly(scope: string, key: NameKey): ReadonlySet<string> {
    const near = new Set<string>();
    const typos = typosIn(key.letters);
    if (typos === 0) return near;
    const half = halfOf(key.letters);
    const seen = new Set<string>();
    for (const length of [half, half - 1, half + 1]) {
      for (const halfKey of halfKeys(scope, key, length)) {
        const candidates = this.#at(halfKey);
        if (candidates.length > COMMON_HALF_FROM) continue;
        for (const id of candidates) {
          if (seen.has(id)) continue;
          seen.add(id);
          const names = this.#traits.get(id)?.names ?? [];
          const isNear = names.some(
            (name) => name.scope === scope && isWithin(name.key.letters, key.letters, typos),
          );
          if (isNear) near.add(id);
        }
      }
    }
    return near;
  }

  #agrees(id: string, traits: Traits): boolean {
    const other = this.#traits.get(id);
    return other !== undefined && agree(other, traits);
  }

  #at(key: string): readonly string[] {
    const ids = this.#byKey.get(key);
    return typeof ids === "string" ? [ids] : (ids ?? []);
  }

  #add(key: string, id: string): void {
    const ids = this.#byKey.get(key);
    if (ids === undefined) this.#byKey.set(key, id);
    else if (typeof ids === "string") this.#byKey.set(key, [ids, id]);
    else ids.push(id);
  }

  #remove(key: string, id: string): void {
    const left = this.#at(key).filter((one) => one !== id);
    if (left.length === 0) this.#byKey.delete(key);
    else this.#byKey.set(key, left);
  }
}

const rank = (reason: DuplicateReason): number => DUPLICATE_REASONS.indexOf(reason);

function keysOf({ names, exact }: Traits): ReadonlySet<string> {
  const keys = new Set(exact.map(({ key }) => key));
  for (const { scope, key } of names) {
    keys.add(sameKey(scope, key));
    if (typosIn(key.letters) === 0) continue;
    for (const half of halfKeys(scope, key, halfOf(key.letters))) keys.add(half);
  }
  return keys;
}
