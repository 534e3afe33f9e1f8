import {
  attribute,
  childrenOf,
  isChild,
  parentField,
  type ChildName,
  type Row,
} from "../../shared/contract/contract.ts";
import type { MergeableName } from "../../shared/command.ts";
import type { Change } from "../../shared/store.ts";
import { formatMoney, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { recordName } from "./record-name.ts";

interface Merge {
  readonly resource: MergeableName;
  readonly kept: Row<MergeableName>;
  readonly other: Row<MergeableName>;
  /** The kept record as it will be. */
  readonly row: Row;
  readonly changes: readonly Change[];
  readonly companyCurrency: string;
}

/** What a merge does besides the record itself, in sentences. */
export function consequences({ resource, kept, other, row, changes, ...merge }: Merge): string[] {
  const text = messages().duplicates;
  const name = recordName(resource, row);
  const sentences = childrenOf(resource).flatMap((child) => {
    const moved = changes.filter((change) => movesTo(change, child, kept.id)).length;
    return moved > 0 ? text.moves[child](moved, formatNumber(moved), name) : [];
  });
  const leftOut = changes.filter(({ resource: changed, before, after }) =>
    Boolean(
      isChild(changed) &&
      childrenOf(resource).includes(changed) &&
      after === null &&
      before &&
      attribute({ ...before }, parentField(changed)) === other.id,
    ),
  ).length;
  if (leftOut > 0) sentences.push(text.leftOut(leftOut, formatNumber(leftOut)));
  const renamed = changes.filter(
    ({ resource: changed, before, after }) =>
      resource === "prospect" &&
      changed === "opportunity" &&
      before &&
      after &&
      "party_name" in after,
  ).length;
  if (renamed > 0) sentences.push(text.renamed(renamed, formatNumber(renamed), name));
  const [from, to] = [attribute({ ...kept }, "total"), attribute({ ...row }, "total")];
  if (typeof from === "number" && typeof to === "number" && from !== to) {
    const currency = String(attribute({ ...row }, "currency") ?? merge.companyCurrency);
    sentences.push(text.total(formatMoney(from, currency), formatMoney(to, currency)));
  }
  sentences.push(text.goesAway(recordName(resource, other)));
  return sentences;
}

/** Whether the change puts a row of another record behind those of this one. */
function movesTo({ resource, before, after }: Change, child: ChildName, parentId: string): boolean {
  return (
    resource === child &&
    before !== null &&
    after !== null &&
    attribute({ ...after }, parentField(child)) === parentId
  );
}
