/** The mean width of a letter at the charts' size of text, generously. */
const LETTER_PX = 6.7;

export const widthOf = (text: string): number => text.length * LETTER_PX;

/** The widest of some texts, at most `limit`. */
export const widestOf = (texts: readonly string[], limit: number): number =>
  Math.min(limit, Math.max(0, ...texts.map(widthOf)));

/** The text, or its beginning with an ellipsis where there is no room for all of it. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${text.slice(0, Math.max(1, Math.floor(width / LETTER_PX) - 1)).trimEnd()}…`;
}

/** Words over at most two lines. */
export function inTwoLines(text: string): readonly string[] {
  const at = text.lastIndexOf(" ");
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
