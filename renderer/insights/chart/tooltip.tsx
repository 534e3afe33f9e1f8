/** What is pointed at, and where it is within the chart's frame. */
export interface Pointed {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const WIDTH_PX = 240;

interface TooltipProps extends Pointed {
  /** The width of the frame. */
  within: number;
  note: string;
  onPointerLeave: () => void;
}

/** Tells of the mark under the pointer or the focus; what it says is the mark's name, so it is not read out twice. */
export function Tooltip({ name, note, x, y, within, onPointerLeave }: TooltipProps) {
  const left = Math.min(Math.max(0, x - WIDTH_PX / 2), Math.max(0, within - WIDTH_PX));
  return (
    <div
      role="tooltip"
      aria-hidden="true"
      onPointerLeave={onPointerLeave}
      style={{ left, top: y, width: WIDTH_PX }}
      className="absolute z-10 -translate-y-full rounded-control bg-ink px-2.5 py-1.5 text-sm text-canvas shadow-overlay"
    >
      {name}
      <span className="block text-xs opacity-80">{note}</span>
    </div>
  );
}
