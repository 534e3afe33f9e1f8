import { expect, test } from "vitest";
import { messages as de } from "./de/messages.ts";
import { messages as en } from "./en/messages.ts";
import { messages as es } from "./es/messages.ts";
import { messages as fr } from "./fr/messages.ts";

const NAMES = ["Satchel", "Pipeline", "Import", "Electron", "Ctrl", "Alt", "Meta", "Esc"];

/** Words that are the same in English and in the other language. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    "7 (API)",
    "Board",
    "Filter",
    "Leads",
    "Name",
    "Offline",
    "Orange",
    "Pink",
    "Q7 7",
    "Server",
    "Token",
    "Tokens",
    "Version",
  ],
  fr: [
    "7 (API)",
    "7 prospects",
    "Actions",
    "Leads",
    "Notifications",
    "Orange",
    "Organisation",
    "Prospects",
    "Secrets",
    "Total",
    "Version",
    "Violet",
  ],
  es: ["7 (API)", "Leads", "Token", "Tokens", "Total"],
};

/** What stands for any argument, so that what a function says around it can be compared. */
const ARGUMENT = "7";

/** Every text of a catalogue with the path to it; functions are asked with arguments that stand for any. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const args = Array.from({ length: value.length }, () => ARGUMENT);
    return textsOf(Reflect.apply(value, undefined, args), `${path}()`);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

const english = new Map(textsOf({ ...en, contract: null }, "en"));

for (const [language, messages] of Object.entries({ de, fr, es })) {
  test(`what ${language} says in English's words is a word the two share`, () => {
    const same = textsOf({ ...messages, contract: null }, "en").filter(
      ([path, text]) =>
        english.get(path) === text &&
        /\p{L}/u.test(text) &&
        ![...NAMES, ...(SAME[language] ?? [])].includes(text),
    );
    expect(same).toEqual([]);
  });

  test(`${language} has the texts of English and no others`, () => {
    const paths = textsOf({ ...messages, contract: null }, "en").map(([path]) => path);
    expect(paths.toSorted()).toEqual([...english.keys()].toSorted());
  });
}
