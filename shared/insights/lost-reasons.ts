import { sumAt, type Figures, type FigureSum } from "./figures.ts";
import { standingOf, type Tally } from "./tally.ts";

export interface LostReasonFigures extends Figures {
  /** Null for opportunities that were lost without a reason. */
  readonly reason: string | null;
  /** Of the opportunities counted. */
  readonly ids: readonly string[];
}

/**
 * Why opportunities were lost, the most frequent reason first and those without one last. One that was lost for
 * several reasons counts under each of them.
 * @param reasonsOf the reasons of an opportunity, by its id
 */
export function lostReasons(
  reasonsOf: ReadonlyMap<string, readonly string[]>,
  companyCurrency: string,
): Tally<readonly LostReasonFigures[]> {
  const sums = new Map<string | null, FigureSum>();
  const ids = new Map<string | null, string[]>();
  return {
    add(row) {
      if (standingOf(row.status) !== "lost") return;
      const reasons = new Set<string | null>(reasonsOf.get(row.id) ?? []);
      for (const reason of reasons.size === 0 ? [null] : reasons) {
        sumAt(sums, reason).add(row);
        const counted = ids.get(reason);
        if (counted) counted.push(row.id);
        else ids.set(reason, [row.id]);
      }
    },
    result() {
      const all = [...sums].map(([reason, sum]) => ({
        reason,
        ids: ids.get(reason) ?? [],
        ...sum.result(companyCurrency),
      }));
      const last = (reason: string | null) => (reason === null ? 1 : 0);
      return all.toSorted(
        (a, b) =>
          last(a.reason) - last(b.reason) ||
          b.count - a.count ||
          (a.reason ?? "").localeCompare(b.reason ?? ""),
      );
    },
  };
}
