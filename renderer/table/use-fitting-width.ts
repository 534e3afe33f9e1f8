import { useCallback } from "react";
import { MAX_WIDTH_PX } from "./arranged-columns.ts";
import type { Line } from "./row-groups.ts";
import { RowGroup } from "./row-groups.ts";
import { cellText } from "./table-columns.ts";
import type { PlacedColumn } from "./use-column-layout.ts";

const PADDING_PX = 28;
/** Of a long table so many texts are measured, the longest among them for certain. */
const MEASURED = 50;

/** How wide a column must be to show all that is in it, and its head. */
export function useFittingWidth(lines: readonly Line[], companyCurrency: string) {
  return useCallback(
    (column: PlacedColumn): number => {
      const texts = lines.map((line) =>
        line instanceof RowGroup ? "" : cellText(column, line, companyCurrency),
      );
      const longest = texts.toSorted((a, b) => b.length - a.length).slice(0, MEASURED);
      const pen = document.createElement("canvas").getContext("2d");
      if (!pen) return column.width_px;
      const { fontFamily, fontSize } = getComputedStyle(document.body);
      pen.font = `500 ${fontSize} ${fontFamily}`;
      const widths = longest.map((text) => pen.measureText(text).width + PADDING_PX);
      const head = pen.measureText(column.label).width + 2 * PADDING_PX;
      return Math.min(MAX_WIDTH_PX, Math.ceil(Math.max(head, ...widths)));
    },
    [lines, companyCurrency],
  );
}
