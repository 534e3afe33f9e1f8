/** Up to so many new texts are put into their places one by one. */
const FEW = 200;
/** Up to so many texts are sorted at once, without holding up the window. */
const SORTED_AT_ONCE = 2_000;

export const collatorFor = (locale: string) => new Intl.Collator(locale, { numeric: true });

/**
 * The places of texts in the order of a language, letter case apart and numbers in them by size. Comparing texts
 * as a language does is slow, comparing places is not: each text is compared once, then only its place.
 */
export class TextRanks {
  readonly #compare: (a: string, b: string) => number;
  #sorted: string[] = [];
  #ranks = new Map<string, number>();

  constructor(locale: string) {
    this.#compare = collatorFor(locale).compare;
  }

  /** Undefined for a text that has not been added. */
  rankOf(text: string): number | undefined {
    return this.#ranks.get(text);
  }

  /** Adds texts that have no place yet, unless they are so many that it would take long: then answers false. */
  add(texts: readonly string[]): boolean {
    if (texts.length <= FEW && this.#sorted.length > 0) {
      for (const text of texts) this.#sorted.splice(this.#placeFor(text), 0, text);
    } else if (this.#sorted.length + texts.length <= SORTED_AT_ONCE) {
      this.#sorted.push(...texts);
      this.#sorted.sort(this.#compare);
    } else return false;
    this.#count();
    return true;
  }

  /** Every text known, with others. */
  all(others: readonly string[]): string[] {
    return [...this.#sorted, ...others];
  }

  /** Takes texts that were sorted elsewhere. */
  replace(sorted: string[]): void {
    this.#sorted = sorted;
    this.#count();
  }

  #count(): void {
    this.#ranks = new Map();
    // Texts the language holds for the same (composed and not) share a place.
    let rank = -1;
    let before: string | undefined;
    for (const text of this.#sorted) {
      if (before === undefined || this.#compare(before, text) !== 0) rank += 1;
      this.#ranks.set(text, rank);
      before = text;
    }
  }

  #placeFor(text: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#sorted[middle] ?? "", text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
