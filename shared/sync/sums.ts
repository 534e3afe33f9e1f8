import type { Row } from "../contract/contract.ts";
import { withBaseAmount, withFreshItems } from "../domain/opportunity.ts";
import { withTotals } from "../domain/opportunity-item.ts";
import { refreshInProspects } from "../domain/prospect-opportunity.ts";
import { createWriter } from "../domain/writer.ts";
import type { SyncDraft } from "./sync-draft.ts";
import { isDirty } from "./turn.ts";

/** Whether the server gives the sums itself, and nothing here is missing in them. */
async function areServersSumsTrue(draft: SyncDraft, { id }: Row<"opportunity">): Promise<boolean> {
  const sync = await draft.get(id);
  if (isDirty(sync) || sync?.base?.["total"] === undefined) return false;
  if (draft.rows.isNew("opportunity", id)) return true;
  const items = await draft.rows.where("opportunity-item", "opportunity_id", id);
  const known = await draft.getMany(items.map((item) => item.id));
  return known.length === items.length && known.every((item) => !isDirty(item));
}

/**
 * Works sums out here where the server's cannot be taken (docs/SYNC.md, S28), and brings the prospects' copies of
 * opportunities up to date with them.
 */
export async function refreshSums(draft: SyncDraft, ids: Iterable<string>): Promise<void> {
  const { companyCurrency } = draft.environment;
  const writer = createWriter(draft.rows);
  for (const id of ids) {
    const row = await draft.rows.get("opportunity", id);
    if (!row) continue;
    const isNew = draft.rows.isNew("opportunity", id);
    if (!(await areServersSumsTrue(draft, row))) {
      const totalled =
        isNew && !(await hasItems(draft, id))
          ? withTotals(row, [], companyCurrency)
          : await withFreshItems(draft.rows, row);
      draft.rows.put("opportunity", withBaseAmount(totalled, companyCurrency));
    }
    if (!isNew) await refreshInProspects(writer, id);
  }
}

/** Whether this transaction has made items for an opportunity that it makes. */
async function hasItems(draft: SyncDraft, id: string): Promise<boolean> {
  return (await draft.rows.where("opportunity-item", "opportunity_id", id)).length > 0;
}
