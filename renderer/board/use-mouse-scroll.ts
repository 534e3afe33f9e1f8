import { useEffect, type RefObject } from "react";
import { createEdgeScroll } from "./edge-scroll.ts";

/** Scrolls the board along while something is dragged over its edges with the mouse. */
export function useMouseScroll(board: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const scroll = createEdgeScroll(element);
    const onDragOver = ({ clientX, clientY }: DragEvent) => scroll.at(clientX, clientY);
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) scroll.stop();
    };
    element.addEventListener("dragover", onDragOver);
    element.addEventListener("dragleave", onDragLeave);
    element.addEventListener("drop", scroll.stop);
    document.addEventListener("dragend", scroll.stop);
    return () => {
      scroll.stop();
      element.removeEventListener("dragover", onDragOver);
      element.removeEventListener("dragleave", onDragLeave);
      element.removeEventListener("drop", scroll.stop);
      document.removeEventListener("dragend", scroll.stop);
    };
  }, [board]);
}
