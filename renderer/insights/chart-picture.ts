import type { Report } from "./report.ts";

// A chart as a picture of its own: with its title, the day and what its colours mean, on the theme's surface.

const SCALE = 2;
const MARGIN_PX = 20;
const TITLE_PX = 44;
const LEGEND_PX = 24;
const SWATCH_PX = 12;
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** What the page's stylesheet gives a drawing, which a picture must bring along. */
const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "paint-order",
] as const;

export interface PictureInput {
  readonly svg: SVGSVGElement;
  readonly title: string;
  /** Stands under the title. */
  readonly subtitle: string;
  readonly series: Report["series"];
}

function create<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A copy that looks the same without the page's stylesheet. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = create("svg", { overflow: "visible" });
  for (const child of svg.children) copy.append(child.cloneNode(true));
  const originals = [...svg.querySelectorAll<SVGElement>("*")];
  const copies = [...copy.querySelectorAll<SVGElement>("*")];
  for (const [index, original] of originals.entries()) {
    const twin = copies[index];
    if (!twin) continue;
    const style = getComputedStyle(original);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      // A reference to a pattern is an address of this page when computed.
      if (value !== "" && !value.startsWith("url(")) twin.setAttribute(name, value);
    }
    twin.removeAttribute("style");
    twin.removeAttribute("class");
  }
  for (const decoration of copy.querySelectorAll("[data-decoration]")) decoration.remove();
  return copy;
}

function text(content: string, x: number, y: number, size: number, colour: string, font: string) {
  const element = create("text", { x, y, fill: colour, "font-size": size, "font-family": font });
  element.textContent = content;
  return element;
}

/** What the colours and patterns mean. */
function legend(
  series: Report["series"],
  swatches: readonly SVGElement[],
  colour: string,
  font: string,
): SVGGElement {
  const group = create("g", {});
  let x = 0;
  for (const [index, { label }] of series.entries()) {
    const swatch = create("g", { transform: `translate(${x} 0)` });
    const drawn = swatches[index];
    if (drawn) swatch.append(drawn);
    swatch.append(text(label, SWATCH_PX + 6, SWATCH_PX - 2, 12, colour, font));
    group.append(swatch);
    x += SWATCH_PX + 24 + label.length * 7;
  }
  return group;
}

/** The picture as SVG, all of it in itself. @param swatches a drawing of each series, as the legend shows it */
export function pictureSvg(
  { svg, title, subtitle, series }: PictureInput,
  swatches: readonly SVGSVGElement[],
): SVGSVGElement {
  const page = getComputedStyle(document.body);
  const hasLegend = series.length > 1;
  const top = MARGIN_PX + TITLE_PX + (hasLegend ? LEGEND_PX : 0);
  const width = svg.width.baseVal.value + MARGIN_PX * 2;
  const height = svg.height.baseVal.value + top + MARGIN_PX;
  const picture = create("svg", { xmlns: SVG_NAMESPACE, width, height });
  picture.append(create("rect", { width, height, fill: surfaceOf(svg) }));
  picture.append(text(title, MARGIN_PX, MARGIN_PX + 14, 16, page.color, page.fontFamily));
  picture.append(text(subtitle, MARGIN_PX, MARGIN_PX + 34, 12, page.color, page.fontFamily));
  if (hasLegend) {
    const drawn = legend(series, swatches.map(standalone), page.color, page.fontFamily);
    drawn.setAttribute("transform", `translate(${MARGIN_PX} ${MARGIN_PX + TITLE_PX})`);
    picture.append(drawn);
  }
  const chart = standalone(svg);
  chart.setAttribute("x", String(MARGIN_PX));
  chart.setAttribute("y", String(top));
  picture.append(chart);
  return picture;
}

/** The colour the chart stands on: that of the nearest element with one. */
function surfaceOf(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
    at = at.parentElement;
  }
  return "Canvas";
}

/** Draws an SVG that is all in itself. @throws Error where the browser cannot */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  const source = new XMLSerializer().serializeToString(svg);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(svg.getAttribute("width")) * SCALE;
  canvas.height = Number(svg.getAttribute("height")) * SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no drawing surface");
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}
