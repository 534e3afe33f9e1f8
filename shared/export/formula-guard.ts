/**
 * A spreadsheet takes a text that begins like this for a formula, and runs it. The characters are those of OWASP's
 * page on CSV injection, full-width signs among them.
 */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const GUARD = "'";

/** The text with an apostrophe before it where a spreadsheet would run it: it is then shown as it is. */
export const guardFormula = (text: string): string =>
  LIKE_A_FORMULA.test(text) ? GUARD + text : text;

/** The text as it was before it was guarded. */
export const unguardFormula = (text: string): string =>
  text.startsWith(GUARD) && LIKE_A_FORMULA.test(text.slice(GUARD.length))
    ? text.slice(GUARD.length)
    : text;
