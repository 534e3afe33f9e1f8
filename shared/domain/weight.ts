import type { Row } from "../contract/contract.ts";

const CERTAIN_PERCENT = 100;

/**
 * How much of its amount an opportunity is expected to bring, in percent: all of it once it is won, nothing once
 * it is lost or closed, and its probability until then. Nobody has said anything where that is empty.
 */
export function weightOf({
  status,
  probability,
}: Pick<Row<"opportunity">, "status" | "probability">): number {
  if (status === "Converted") return CERTAIN_PERCENT;
  if (status === "Lost" || status === "Closed") return 0;
  return probability ?? 0;
}
