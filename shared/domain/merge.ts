import {
  attribute,
  childrenOf,
  describe,
  parentField,
  type ChildName,
  type Patch,
  type Row,
} from "../contract/contract.ts";
import type { MergeableName } from "../command.ts";
import { childrenInOrder } from "./children.ts";
import type { Writer } from "./rule.ts";

/** Whether two rows of different parents say the same. */
function saysTheSame<R extends ChildName>(resource: R, a: Row<R>, b: Row<R>): boolean {
  const { fields } = describe(resource);
  const parent = parentField(resource);
  return Object.entries(fields).every(
    ([name, { computed }]) =>
      name === parent || computed || attribute(a, name) === attribute(b, name),
  );
}

/** Puts one record's rows behind those of another; a row that says what one of those says already stays behind. */
async function moveChildren<R extends ChildName>(
  { draft, save }: Writer,
  resource: R,
  from: string,
  to: string,
): Promise<void> {
  const known = await childrenInOrder(draft, resource, to);
  for (const row of await childrenInOrder(draft, resource, from)) {
    if (known.some((one) => saysTheSame(resource, one, row))) continue;
    // Its place may have changed as those before it moved.
    const present = (await draft.get(resource, row.id)) ?? row;
    await save(resource, { ...present, [parentField(resource)]: to }, present);
  }
}

/** Opportunities that name a prospect which is gone name the one it became part of. */
async function followName({ draft, save }: Writer, from: string, to: string): Promise<void> {
  const namesakes = await draft.where("prospect", "company_name", from);
  if (namesakes.length > 0) return;
  for (const opportunity of await draft.where("opportunity", "party_name", from)) {
    if (opportunity.opportunity_from !== "Prospect") continue;
    await save("opportunity", { ...opportunity, party_name: to }, opportunity);
  }
}

/**
 * Makes one record of two: `kept` with the fields of `patch`, the other's rows behind its own, and whatever named
 * the other naming it. Lost reasons come along only where the outcome is lost.
 */
export async function mergeRecords<R extends MergeableName>(
  writer: Writer,
  resource: R,
  kept: Row<R>,
  other: Row<R>,
  patch: Patch<R>,
): Promise<Row<R>> {
  const isLost = attribute({ ...kept, ...patch }, "status") === "Lost";
  for (const child of childrenOf(resource)) {
    if (child === "opportunity-lost-reason-detail" && !isLost) continue;
    await moveChildren(writer, child, other.id, kept.id);
  }
  await writer.drop(resource, other);
  // What moved may have changed it (totals).
  const before = (await writer.draft.get(resource, kept.id)) ?? kept;
  const merged = await writer.save(resource, { ...before, ...patch }, before);
  const from = attribute(other, "company_name");
  const to = attribute(merged, "company_name");
  if (resource !== "prospect" || typeof from !== "string" || typeof to !== "string") return merged;
  if (from !== to) await followName(writer, from, to);
  return (await writer.draft.get(resource, kept.id)) ?? merged;
}
