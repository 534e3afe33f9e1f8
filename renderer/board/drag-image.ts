import type { DragEvent } from "react";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";

const OFFSET_PX = 12;

/** Several cards dragged at once are shown under the pointer by how many they are; one is shown by itself. */
export function setCountAsDragImage(event: DragEvent, count: number): void {
  if (count < 2) return;
  const label = document.createElement("div");
  label.textContent = messages().board.deals(count, formatNumber(count));
  label.className =
    "fixed -top-40 left-0 rounded-card border border-accent bg-accent-soft px-3 py-2 font-medium text-accent-ink";
  document.body.append(label);
  event.dataTransfer.setDragImage(label, OFFSET_PX, OFFSET_PX);
  // The browser has taken its picture of it by the next frame.
  requestAnimationFrame(() => label.remove());
}
