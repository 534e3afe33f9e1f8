import type { Row } from "../contract/contract.ts";
import { withBaseAmount, withFreshItems } from "../domain/opportunity.ts";
import { withTotals } from "../domain/opportunity-item.ts";
import { refreshInProspects } from "../domain/prospect-opportunity.ts";
import { createWriter } from "../domain/writer.ts";
import { isComputed } from "./fields.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { Taken } from "./take-over.ts";
import { isDirty } from "./turn.ts";

/** Whether the server gives the sums itself, and nothing here is missing in them. */
async function areServersSumsTrue(draft: SyncDraft, { id, outcome }: Taken): Promise<boolean> {
  const sync = await draft.get(id);
  if (isDirty(sync) || sync?.base?.["total"] === undefined) return false;
  if (outcome === "made") return true;
  const items = await draft.rows.where("opportunity-item", "opportunity_id", id);
  // Those that were deleted here, and not yet there, are among them.
  const known = (await draft.childrenOf([id])).filter(
    ({ resource }) => resource === "opportunity-item",
  );
  const ids = new Set(known.map((item) => item.id));
  return items.every((item) => ids.has(item.id)) && known.every((item) => !isDirty(item));
}

/** The opportunity with what the server worked out of it. */
async function withServersSums(draft: SyncDraft, row: Row<"opportunity">) {
  const { base = {} } = (await draft.get(row.id)) ?? {};
  const sums = Object.entries(base).filter(([name]) => isComputed("opportunity", name, row));
  return { ...row, ...Object.fromEntries(sums) };
}

/**
 * Works sums out here where the server's cannot be taken (docs/SYNC.md, S28), and brings the prospects' copies of
 * opportunities up to date with them.
 */
export async function refreshSums(draft: SyncDraft, taken: readonly Taken[]): Promise<void> {
  const { companyCurrency } = draft.environment;
  const writer = createWriter(draft.rows);
  for (const each of taken) {
    const row = await draft.rows.get("opportunity", each.id);
    if (!row) continue;
    // One that has only just come has no items yet: they follow, and so do its sums.
    const isNew = each.outcome === "made";
    if (await areServersSumsTrue(draft, each)) {
      draft.rows.put("opportunity", await withServersSums(draft, row));
    } else {
      const totalled = isNew
        ? withTotals(row, [], companyCurrency)
        : await withFreshItems(draft.rows, row);
      draft.rows.put("opportunity", withBaseAmount(totalled, companyCurrency));
    }
    if (!isNew) await refreshInProspects(writer, each.id);
  }
}
