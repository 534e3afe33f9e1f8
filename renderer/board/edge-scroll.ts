/** Within so many pixels of an edge, what is dragged scrolls it along. */
const EDGE_PX = 56;
const FASTEST_PX_A_FRAME = 18;

/** How far to scroll for a pointer between two edges: the nearer to one, the faster. */
function speed(at: number, start: number, end: number): number {
  const near = Math.min(EDGE_PX, (end - start) / 4);
  if (at < start + near) return -FASTEST_PX_A_FRAME * Math.min(1, (start + near - at) / near);
  if (at > end - near) return FASTEST_PX_A_FRAME * Math.min(1, (at - end + near) / near);
  return 0;
}

interface EdgeScroll {
  /** Where the pointer now is, in the window. */
  readonly at: (x: number, y: number) => void;
  readonly stop: () => void;
}

/** Scrolls the board sideways, and the column under the pointer up and down, while something is held at an edge. */
export function createEdgeScroll(board: HTMLElement): EdgeScroll {
  let frame = 0;
  let point: { readonly x: number; readonly y: number } | null = null;

  function step() {
    frame = 0;
    if (!point) return;
    const { x, y } = point;
    const box = board.getBoundingClientRect();
    const dx = speed(x, box.left, box.right);
    const column = document.elementFromPoint(x, y)?.closest("[data-card-scroller]");
    const columnBox = column?.getBoundingClientRect();
    const dy = columnBox ? speed(y, columnBox.top, columnBox.bottom) : 0;
    if (dx === 0 && dy === 0) return;
    board.scrollBy({ left: dx, behavior: "instant" });
    column?.scrollBy({ top: dy, behavior: "instant" });
    frame = requestAnimationFrame(step);
  }

  return {
    at(x, y) {
      point = { x, y };
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      point = null;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
