import { sumAt, winRateOf, type Figures, type FigureSum } from "./figures.ts";
import { standingOf, type Tally } from "./tally.ts";

export interface OwnerFigures {
  /** Null for opportunities that are nobody's. */
  readonly owner: string | null;
  readonly open: Figures;
  readonly won: Figures;
  readonly lost: Figures;
  /** From 0 to 1; null where nothing is decided. */
  readonly winRate: number | null;
}

/** What each owner has open, won and lost, who won most first. */
export function byOwner(companyCurrency: string): Tally<readonly OwnerFigures[]> {
  const sums = {
    open: new Map<string | null, FigureSum>(),
    won: new Map<string | null, FigureSum>(),
    lost: new Map<string | null, FigureSum>(),
  };
  const owners = new Set<string | null>();
  return {
    add(row) {
      const standing = standingOf(row.status);
      if (standing === "closed") return;
      owners.add(row.opportunity_owner);
      sumAt(sums[standing], row.opportunity_owner).add(row);
    },
    result() {
      const all = [...owners].map((owner) => {
        const open = sumAt(sums.open, owner).result(companyCurrency);
        const won = sumAt(sums.won, owner).result(companyCurrency);
        const lost = sumAt(sums.lost, owner).result(companyCurrency);
        return { owner, open, won, lost, winRate: winRateOf(won.count, lost.count) };
      });
      return all.toSorted(
        (a, b) =>
          b.won.amount - a.won.amount ||
          b.open.amount - a.open.amount ||
          (a.owner ?? "").localeCompare(b.owner ?? ""),
      );
    },
  };
}
