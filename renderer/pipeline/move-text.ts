import { formatNumber, formatPercent } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import type { DealMove, Offer } from "./deal-move.ts";

const percentText = (value: number | null) =>
  value === null ? messages().board.empty : formatPercent(value);

/** What some opportunities are called together: the one by its title. */
export function dealsText(titles: readonly (string | null)[]): string {
  const { board } = messages();
  const [first] = titles;
  if (titles.length === 1) return first ?? board.untitled;
  return board.deals(titles.length, formatNumber(titles.length));
}

/** The moves whose probability is now answered one way and can be answered the other. */
export function answerable(moves: readonly DealMove[]): readonly DealMove[] {
  const taken = moves.filter(({ offer }) => offer.kind === "taken");
  return taken.length > 0 ? taken : moves.filter(({ offer }) => offer.kind === "kept");
}

/** What became of the probabilities, and what the one button says that answers the other way. */
export function offerText(moves: readonly DealMove[]): { text: string; label: string } | null {
  const { board } = messages();
  const asked = answerable(moves);
  const [first] = asked;
  if (!first || first.offer.kind === "none") return null;
  const { kind, before, offered }: Exclude<Offer, { kind: "none" }> = first.offer;
  const count = formatNumber(asked.length);
  if (kind === "taken") {
    return asked.length === 1 && moves.length === 1
      ? {
          text: board.probabilityTaken(percentText(offered)),
          label: board.keep(percentText(before)),
        }
      : { text: board.probabilitiesTaken(asked.length, count), label: board.keepAll };
  }
  const label = board.take(percentText(offered));
  return asked.length === 1 && moves.length === 1
    ? { text: board.probabilityKept(percentText(before)), label }
    : { text: board.probabilitiesKept(asked.length, count), label };
}
