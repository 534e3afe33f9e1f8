import type { Language } from "./language.ts";

interface Forms {
  readonly one: string;
  readonly other: string;
}

/** Chooses among a language's forms for a number of things (CLDR: the four languages need only these two). */
export function pluralOf(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, { one, other }) => (rules.select(count) === "one" ? one : other);
}
