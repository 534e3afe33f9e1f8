import { perLocale } from "./per-locale.ts";

const collator = perLocale((locale) => new Intl.Collator(locale, { numeric: true }));

/** Orders texts as the person's language does, and numbers in them by their value. */
export const compareText = (a: string, b: string): number => collator().compare(a, b);
