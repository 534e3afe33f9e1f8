import { toleratedTypos, typosToBeginning } from "./typos.ts";

/** Something that can be found, and the texts it is found by. */
export interface Findable<T> {
  /** Adding another with the same key replaces it. */
  readonly key: string;
  readonly name: string;
  /** Whose it is: counts after its name. */
  readonly party: string;
  /** What else it is known by: counts least. */
  readonly others: string;
  readonly value: T;
}

export interface Found<T> {
  readonly value: T;
  /** Every word of the query begins a word of the name. */
  readonly isByName: boolean;
}

// What a word found in a field costs; the fewer, the further up.
const NAME_START = 0;
const NAME = 1;
const PARTY = 2;
const OTHERS = 3;
const COST_OF_FIELD = [0, 2, 4, 6] as const;
const COST_OF_A_BEGINNING = 1;
const COST_INSIDE_A_WORD = 10;
const COST_OF_A_TYPO = 20;
const NOT_FOUND = 255;

/** Entries gone or replaced, beside so many that are there, before the index is made anew. */
const DEAD_SHARE_MAX = 1;
const DEAD_MIN = 1_000;

/** Words whose costs are kept: those of one text while it is typed. */
const WORDS_KEPT = 16;

/** Lower case, without accents; what sounds the same to a search is the same. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // oxlint-disable-next-line no-control-regex -- the characters that have no accents
  if (/^[\u0000-\u007f]*$/.test(lower)) return lower;
  return lower.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ß", "ss");
}

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Finds entries by the words of their texts: by how a word begins, by what is inside it and, where that finds too
 * little, by what is nearly that. Every word of a query must be found. Made for 100,000 entries and an answer to
 * every key: all of a query is a few passes over arrays.
 */
export class TextIndex<T> {
  #entries: (Findable<T> | undefined)[] = [];
  #numbers = new Map<string, number>();
  #terms: string[] = [];
  #termNumbers = new Map<string, number>();
  /** By term: four times the entry's number, plus in which of its fields the term is. */
  #places: number[][] = [];
  /** What the words asked for last cost: of a text that is being typed, only one word changes. */
  #costsOfWords = new Map<string, Uint8Array>();

  get size(): number {
    return this.#numbers.size;
  }

  add(entry: Findable<T>): void {
    this.remove(entry.key);
    this.#costsOfWords.clear();
    const number = this.#entries.length;
    this.#entries.push(entry);
    this.#numbers.set(entry.key, number);
    for (const [index, word] of wordsOf(entry.name).entries()) {
      this.#addTerm(word, number * 4 + (index === 0 ? NAME_START : NAME));
    }
    for (const word of wordsOf(entry.party)) this.#addTerm(word, number * 4 + PARTY);
    for (const word of wordsOf(entry.others)) this.#addTerm(word, number * 4 + OTHERS);
  }

  remove(key: string): void {
    const number = this.#numbers.get(key);
    if (number === undefined) return;
    this.#numbers.delete(key);
    this.#entries[number] = undefined;
    const dead = this.#entries.length - this.#numbers.size;
    if (dead > DEAD_MIN && dead > this.#numbers.size * DEAD_SHARE_MAX) this.#makeAnew();
  }

  /** The best first; of equals, what was added last. */
  find(query: string, limit: number): Found<T>[] {
    const words = [...new Set(wordsOf(query))];
    if (words.length === 0) return [];
    const exact = this.#best(words, limit, false);
    return exact.length < limit && words.some((word) => toleratedTypos(word) > 0)
      ? this.#best(words, limit, true)
      : exact;
  }

  #addTerm(term: string, place: number): void {
    const known = this.#termNumbers.get(term);
    if (known !== undefined) {
      this.#places[known]?.push(place);
      return;
    }
    this.#termNumbers.set(term, this.#terms.length);
    this.#terms.push(term);
    this.#places.push([place]);
  }

  #makeAnew(): void {
    const alive = this.#entries;
    this.#entries = [];
    this.#numbers = new Map();
    this.#terms = [];
    this.#termNumbers = new Map();
    this.#places = [];
    for (const entry of alive) if (entry) this.add(entry);
  }

  #best(words: readonly string[], limit: number, withTypos: boolean): Found<T>[] {
    const [first = [], ...rest] = words.map((word, index) =>
      this.#costs(word, index === 0, withTypos && toleratedTypos(word) > 0),
    );
    const best: { number: number; cost: number }[] = [];
    let worst = Number.POSITIVE_INFINITY;
    for (let number = this.#entries.length - 1; number >= 0; number -= 1) {
      let cost = first[number] ?? NOT_FOUND;
      if (cost === NOT_FOUND || cost >= worst) continue;
      for (const costs of rest) {
        const other = costs[number] ?? NOT_FOUND;
        cost = other === NOT_FOUND ? Number.POSITIVE_INFINITY : cost + other;
      }
      if (cost >= worst || !this.#entries[number]) continue;
      const at = best.findIndex((other) => other.cost > cost);
      best.splice(at === -1 ? best.length : at, 0, { number, cost });
      if (best.length > limit) best.pop();
      if (best.length === limit) worst = best.at(-1)?.cost ?? worst;
    }
    const byName = words.length * (COST_OF_FIELD[NAME] + COST_OF_A_BEGINNING);
    return best.flatMap(({ number, cost }) => {
      const entry = this.#entries[number];
      return entry ? [{ value: entry.value, isByName: cost <= byName }] : [];
    });
  }

  /** What the word costs in each entry. Only the query's first word is looked for at the name's start. */
  #costs(word: string, isFirst: boolean, withTypos: boolean): Uint8Array {
    const key = `${word} ${isFirst} ${withTypos}`;
    const known = this.#costsOfWords.get(key);
    if (known) return known;
    if (this.#costsOfWords.size >= WORDS_KEPT) this.#costsOfWords.clear();
    const costs = this.#costsAnew(word, isFirst, withTypos);
    this.#costsOfWords.set(key, costs);
    return costs;
  }

  #costsAnew(word: string, isFirst: boolean, withTypos: boolean): Uint8Array {
    const costs = new Uint8Array(this.#entries.length).fill(NOT_FOUND);
    for (const [number, term] of this.#terms.entries()) {
      const base = costOfTerm(word, term, withTypos);
      if (base === NOT_FOUND) continue;
      for (const place of this.#places[number] ?? []) {
        const field = isFirst ? place & 3 : Math.max(place & 3, NAME);
        const cost = base + (COST_OF_FIELD[field] ?? 0);
        const entry = place >> 2;
        if (cost < (costs[entry] ?? 0)) costs[entry] = cost;
      }
    }
    return costs;
  }
}

function costOfTerm(word: string, term: string, withTypos: boolean): number {
  const at = term.indexOf(word);
  if (at > 0) return COST_INSIDE_A_WORD;
  if (at === 0) return term.length === word.length ? 0 : COST_OF_A_BEGINNING;
  if (!withTypos || term.charCodeAt(0) !== word.charCodeAt(0)) return NOT_FOUND;
  const most = toleratedTypos(word);
  if (most === 0 || term.length < word.length - most) return NOT_FOUND;
  const typos = typosToBeginning(word, term, most);
  // A code is not a misspelt word.
  return typos <= most && !/\d/.test(term) ? COST_OF_A_TYPO * typos : NOT_FOUND;
}
