import { create } from "zustand";
import { persist } from "zustand/middleware";
import { messages as english, type Messages } from "./en/messages.ts";

export const LANGUAGES = ["en", "de", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
};

/** The person's choice on this device: `system` follows the desktop's. `pseudo` is for tests and never offered. */
export type LanguageChoice = Language | "system" | "pseudo";

interface LanguageState {
  choice: LanguageChoice;
  setChoice: (choice: LanguageChoice) => void;
}

export const useLanguageChoice = create<LanguageState>()(
  persist((set) => ({ choice: "system", setChoice: (choice) => set({ choice }) }), {
    name: "satchel.language",
    partialize: ({ choice }) => ({ choice }),
  }),
);

/** A language is fetched when it is chosen; English is always there. */
const load: Readonly<Record<Language | "pseudo", () => Promise<Messages>>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import("./de/messages.ts")).messages,
  fr: async () => (await import("./fr/messages.ts")).messages,
  es: async () => (await import("./es/messages.ts")).messages,
  pseudo: async () => (await import("./pseudo/messages.ts")).messages,
};

export interface Spoken {
  readonly language: Language | "pseudo";
  /** BCP 47; the desktop's regional variant of the language where it has one. */
  readonly locale: string;
  readonly messages: Messages;
}

/** Greek: what Intl says is then told from English by its letters too. */
const PSEUDO_LOCALE = "el";

const languageOf = (locale: string) => LANGUAGES.find((known) => locale.split("-")[0] === known);

/** The chosen language, or the first the desktop asks for that Satchel speaks, with the locale to format by. */
export function resolveLanguage(
  choice: LanguageChoice,
  desktop: readonly string[],
): Pick<Spoken, "language" | "locale"> {
  if (choice === "pseudo") return { language: choice, locale: PSEUDO_LOCALE };
  const chosen = LANGUAGES.find((known) => known === choice);
  const language = chosen ?? desktop.map(languageOf).find((known) => known !== undefined) ?? "en";
  return {
    language,
    locale: desktop.find((locale) => languageOf(locale) === language) ?? language,
  };
}

export const useSpoken = create<Spoken>()(() => ({
  ...resolveLanguage("en", []),
  messages: english,
}));

/** Speaks a language where nobody chooses one: in a worker, told by its window. */
export async function speakIn({
  language,
  locale,
}: Pick<Spoken, "language" | "locale">): Promise<void> {
  useSpoken.setState({ language, locale, messages: await load[language]() });
}

/** Speaks the chosen language from now on, and again whenever another is chosen. */
export async function startLanguage(): Promise<void> {
  const speak = async () => {
    const { choice } = useLanguageChoice.getState();
    const resolved = resolveLanguage(choice, navigator.languages);
    const messages = await load[resolved.language]();
    if (useLanguageChoice.getState().choice !== choice) return;
    document.documentElement.lang = resolved.locale;
    useSpoken.setState({ ...resolved, messages });
  };
  useLanguageChoice.subscribe(() => void speak());
  await speak();
}

/**
 * The app's text in the language now spoken. It may be called anywhere, while drawing or later: choosing another
 * language draws the whole app anew. Never keep what it answers in a module's constant.
 */
export const messages = (): Messages => useSpoken.getState().messages;

/** The locale numbers, money and dates are shown by. */
export const locale = (): string => useSpoken.getState().locale;
