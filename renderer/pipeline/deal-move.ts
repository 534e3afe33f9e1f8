import { contract, type Row } from "../../shared/contract/contract.ts";
import type { Command } from "../../shared/command.ts";
import type { BoardGrouping } from "../../shared/views/view.ts";

type Opportunity = Row<"opportunity">;

/** The fields a move changes. */
export interface MovedFields {
  readonly sales_stage?: string | null;
  readonly status?: Opportunity["status"];
  readonly opportunity_owner?: string | null;
  readonly territory?: string | null;
  readonly opportunity_type?: string | null;
  readonly probability?: number | null;
}

/** What a move does about the probability that the new stage offers. */
export type Offer =
  | { readonly kind: "none" }
  /** Nobody had set one by hand, so it follows the stage; it can be left as it was. */
  | { readonly kind: "taken"; readonly before: number | null; readonly offered: number }
  /** Somebody had set one by hand, so it stays; the stage's can be taken. */
  | { readonly kind: "kept"; readonly before: number | null; readonly offered: number };

export interface DealMove {
  readonly id: string;
  readonly fields: MovedFields;
  readonly offer: Offer;
}

/** Never set by hand: empty, the contract's default, or what the old stage offered. */
function isUntouched(row: Opportunity, offered: ReadonlyMap<string, number>): boolean {
  return (
    row.probability === null ||
    row.probability === contract.opportunity.fields.probability.default ||
    row.probability === offered.get(row.sales_stage ?? "")
  );
}

function offerOf(
  row: Opportunity,
  stage: string | null,
  probabilities: ReadonlyMap<string, number>,
): Offer {
  const offered = probabilities.get(stage ?? "");
  const before = row.probability;
  if (offered === undefined || offered === before) return { kind: "none" };
  return { kind: isUntouched(row, probabilities) ? "taken" : "kept", before, offered };
}

/** What moving an opportunity to a group changes; null where it is there already. */
export function moveOf(
  row: Opportunity,
  by: BoardGrouping,
  value: string | null,
  probabilities: ReadonlyMap<string, number>,
): DealMove | null {
  if (row[by] === value) return null;
  if (by !== "sales_stage") return { id: row.id, fields: { [by]: value }, offer: { kind: "none" } };
  const offer = offerOf(row, value, probabilities);
  const probability = offer.kind === "taken" ? { probability: offer.offered } : {};
  return { id: row.id, fields: { sales_stage: value, ...probability }, offer };
}

/** The command that carries a move out. Reopening is more than another status: it clears the lost reasons. */
export function moveCommand({ id, fields }: DealMove): Command {
  if (fields.status === "Open") return { kind: "reopen", id };
  return { kind: "update", resource: "opportunity", id, body: fields };
}

/** What answers the offer of a move the other way: takes what was left, or leaves what was taken. */
export function answerCommands(moves: readonly DealMove[]): readonly Command[] {
  return moves.flatMap(({ id, offer }) => {
    if (offer.kind === "none") return [];
    const probability = offer.kind === "kept" ? offer.offered : offer.before;
    return { kind: "update", resource: "opportunity", id, body: { probability } } as const;
  });
}
