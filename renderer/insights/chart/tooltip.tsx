/** What is pointed at, and where it is within the chart's frame. */
export interface Pointed {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const WIDTH_PX = 240;
/** As high as one of several lines may be. */
const HEIGHT_MAX_PX = 80;

interface TooltipProps extends Pointed {
  /** The width of the frame. */
  within: number;
  note: string;
  onPointerLeave: () => void;
}

/** Beside a high mark, above or else below a low one: never over what stands above the chart, nor over the mark. */
function placeOf({ left, right, top, bottom, within }: TooltipProps) {
  const middle = (left + right) / 2;
  const fit = (x: number) => Math.min(Math.max(0, x), Math.max(0, within - WIDTH_PX));
  if (bottom - top > HEIGHT_MAX_PX)
    return { top, left: fit(middle < within / 2 ? right : left - WIDTH_PX) };
  const x = fit(middle - WIDTH_PX / 2);
  return top < HEIGHT_MAX_PX
    ? { top: bottom, left: x }
    : { top, left: x, transform: "translateY(-100%)" };
}

/** Tells of the mark under the pointer or the focus; what it says is the mark's name, so it is not read out twice. */
export function Tooltip(props: TooltipProps) {
  return (
    <div
      role="tooltip"
      aria-hidden="true"
      onPointerLeave={props.onPointerLeave}
      style={{ ...placeOf(props), width: WIDTH_PX }}
      className="absolute z-10 rounded-control bg-ink px-2.5 py-1.5 text-sm text-canvas shadow-overlay"
    >
      {props.name}
      <span className="block text-xs opacity-80">{props.note}</span>
    </div>
  );
}
