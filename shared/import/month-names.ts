/** How months begin when they are written as words, in English, German, French and Spanish; accents left out. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ["jan", "janv", "ene"],
  ["feb", "fev"],
  ["mar", "mrz"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mayo"],
  ["jun", "juin"],
  ["jul", "juil"],
  ["aug", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez", "dic"],
];

const plain = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The number of a month written as a word, whole or shortened; null where it is none. */
export function monthNumber(name: string): number | null {
  const word = plain(name).replace(/\.$/, "");
  if (word.length < 3) return null;
  // "juin" and "juil" both begin like "jun" and "jul" do not: the longest beginning that fits wins.
  let found: number | null = null;
  let longest = 0;
  for (const [at, beginnings] of BEGINNINGS.entries()) {
    for (const beginning of beginnings) {
      if (word.startsWith(beginning) && beginning.length > longest) {
        [found, longest] = [at + 1, beginning.length];
      }
    }
  }
  return found;
}
