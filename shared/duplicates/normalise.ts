/** What is left of a name when two spellings of it are compared. */
export interface NameKey {
  /** Letters only, in lower case, without accents, blanks, punctuation and the legal form. */
  readonly letters: string;
  /** The digits in it: "Hall 2" is never a misspelt "Hall 3". */
  readonly digits: string;
}

/** Legal forms of companies, written as one word; they are dropped where a name begins or ends with them. */
const LEGAL_FORMS = new Set(
  (
    "ab aps ag as asa bv bvba co company corp corporation cv doo ek eg eurl gbr ges gmbh holding holdings " +
    "inc incorporated kft kg kgaa kk limited llc llp lp ltd ltda mbh nv ohg oy oyj partners plc pte pty sa " +
    "sae sarl sas sasu sc sca scs se sl slu sl snc spa spzoo sro srl ug"
  ).split(" "),
);

/** Words that may stand for &, or be left out. */
const FILLERS = new Set(["and", "und", "et", "y", "e", "the"]);

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "a",
  œ: "o",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Without case and marks; ü and ue are one, as are ö and oe, ä and ae. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/([aou])e/g, "$1");
}

/** A name as it is compared with others; null where it has neither letters nor digits. */
export function nameKey(name: string): NameKey | null {
  const all = plain(name)
    // S.A. and SA, O'Neill and ONeill are written alike.
    .replaceAll(/[.'’`´]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const words = all.filter((word) => !FILLERS.has(word));
  if (words.length === 0) words.push(...all);
  let from = 0;
  let to = words.length;
  while (to - from > 1 && LEGAL_FORMS.has(words[to - 1] ?? "")) to -= 1;
  while (to - from > 1 && LEGAL_FORMS.has(words[from] ?? "")) from += 1;
  const joined = words.slice(from, to).join("");
  if (joined === "") return null;
  return { letters: joined.replaceAll(/\p{N}/gu, ""), digits: joined.replaceAll(/\P{N}/gu, "") };
}

/** An e-mail address as it is compared; null where it is none. */
export function emailKey(email: string): string | null {
  const key = email.trim().toLowerCase();
  return key.includes("@") ? key : null;
}

/** Sites on which many have a page: their domain says nothing of whose it is. */
const SHARED_SITES = new Set(
  "facebook.com github.com google.com instagram.com linkedin.com medium.com twitter.com x.com xing.com youtube.com".split(
    " ",
  ),
);

/** The domain of a website, without scheme, www and path; null where it names nobody. */
export function websiteKey(website: string): string | null {
  const [host = ""] = website
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .split(/[/?#:]/);
  return host.includes(".") && !SHARED_SITES.has(host) ? host : null;
}
