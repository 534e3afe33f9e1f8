import { locale } from "./language.ts";

/** Makes something for the locale now spoken, once, and anew when another is chosen: Intl objects are slow to make. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let kept: { readonly locale: string; readonly value: T } | undefined;
  return () => {
    const now = locale();
    if (kept?.locale !== now) kept = { locale: now, value: make(now) };
    return kept.value;
  };
}
