import type { Page } from "@playwright/test";
import type { RunningApp } from "./running-app.ts";

/** Everything the tests write themselves is in Greek letters, so that Latin ones outside the marks are the app's. */
export const DATA = {
  company: "Ωμέγα",
  prospect: "Δέλτα",
  deal: "Γέφυρα",
  lost: "Λιμάνι",
  won: "Πύργος",
  lead: "Άλφα",
  item: "Γερανός",
} as const;

/** The name, and what stands for itself in every language. */
const NEVER_TRANSLATED = ["Satchel", "Electron", "PNG", "CSV", "UTF-8"];

/** A currency in a list: its code, and its name where the locale has one. */
const CURRENCY = /^[A-Z]{3} · (?:[A-Z]{3}$)?/;

/** What React Aria says itself, in each of the languages spoken; for any other locale it says it in English. */
const REACT_ARIA = [
  "Dismiss",
  "Number field",
  "Show suggestions",
  "Suggestions",
  "options available",
  "option available",
  "Clear search",
];

/** Speaks the marked English of renderer/language/pseudo. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = JSON.stringify({ state: { choice: "pseudo" }, version: 0 });
    localStorage.setItem("satchel.language", kept);
  });
  await page.reload();
}

/** The names of the lookups every new Satchel has: records too, though in English. */
export async function lookupNames(app: RunningApp): Promise<readonly string[]> {
  const fields = {
    "sales-stage": "stage_name",
    "opportunity-type": "description",
    "opportunity-lost-reason": "lost_reason",
  };
  const names = await Promise.all(
    Object.entries(fields).map(async ([resource, field]) => {
      const { data } = await (await app.api(`/${resource}?limit=100`)).json();
      return data.map((row: Record<string, string>) => row[field] ?? "");
    }),
  );
  return names.flat();
}

/**
 * What can be read or heard on the page and did not come from the catalogue: Latin letters outside of marks, save
 * records' own texts. Code and keys stand for themselves.
 */
export async function untranslated(
  page: Page,
  data: readonly string[],
): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest("code, kbd, script, style, noscript")) continue;
      // A chart breaks its words into lines of their own.
      const whole = parent.closest("svg g") ?? node;
      if (parent.checkVisibility()) found.push(whole.textContent ?? "");
    }
    const spoken = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext"];
    const shown = ["placeholder", "title", "alt"];
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility() || element.closest("code")) continue;
      for (const name of [...spoken, ...shown]) {
        const value = element.getAttribute(name);
        if (value) found.push(value);
      }
    }
    return found;
  });
  const known = [...data, ...NEVER_TRANSLATED, ...REACT_ARIA].toSorted(
    (a, b) => b.length - a.length,
  );
  const rest = texts.map((text) => {
    let left = withoutMarked(text).replace(CURRENCY, "");
    for (const one of known) left = left.replaceAll(one, "");
    return { text, left };
  });
  const wrong = rest.filter(({ left }) => /[A-Za-z\u00C0-\u024F]{2,}/.test(left));
  return [...new Set(wrong.map(({ text }) => text.trim()))];
}

function withoutMarked(text: string): string {
  for (let left = text; ;) {
    const next = left.replaceAll(/⟦[^⟦⟧]*⟧/g, "");
    if (next === left) return left;
    left = next;
  }
}
