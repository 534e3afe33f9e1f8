/** The size of the charts' text (text-xs). */
const FONT_PX = 12;

let canvas: CanvasRenderingContext2D | null = null;

/** The width of a text in a chart, in CSS pixels. */
export function widthOf(text: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) throw new Error("no drawing surface to measure text on");
  canvas.font = `${FONT_PX}px ${getComputedStyle(document.body).fontFamily}`;
  return Math.ceil(canvas.measureText(text).width);
}

/** The widest of some texts, at most `limit`. */
export const widestOf = (texts: readonly string[], limit: number): number =>
  Math.min(limit, Math.max(0, ...texts.map(widthOf)));

/** The text, or its beginning with an ellipsis where there is no room for all of it. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let length = text.length - 1;
  while (length > 1 && widthOf(shortened(text, length)) > width) length -= 1;
  return shortened(text, length);
}

const shortened = (text: string, length: number) => `${text.slice(0, length).trimEnd()}…`;

/** Words over at most two lines. */
export function inTwoLines(text: string): readonly string[] {
  const at = text.lastIndexOf(" ");
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
