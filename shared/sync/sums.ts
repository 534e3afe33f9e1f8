import type { ResourceName, Row } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import { withBaseAmount, withFreshItems } from "../domain/opportunity.ts";
import { withAmounts, withTotals } from "../domain/opportunity-item.ts";
import { refreshInProspects } from "../domain/prospect-opportunity.ts";
import { createWriter } from "../domain/writer.ts";
import { computedNames } from "./fields.ts";
import type { SyncDraft } from "./sync-draft.ts";
import type { Taken } from "./take-over.ts";
import { isDirty } from "./turn.ts";

const ITEMS = "opportunity-item";

/** Whether the server gives the sums itself, and nothing here is missing in them. */
async function areServersSumsTrue(draft: SyncDraft, { id, outcome }: Taken): Promise<boolean> {
  const sync = await draft.get(id);
  if (isDirty(sync) || sync?.base?.["total"] === undefined) return false;
  if (outcome === "made") return true;
  const items = await draft.rows.where(ITEMS, "opportunity_id", id);
  // Those that were deleted here, and not yet there, are among them.
  const known = (await draft.childrenOf([id])).filter(({ resource }) => resource === ITEMS);
  const ids = new Set(known.map((item) => item.id));
  return items.every((item) => ids.has(item.id)) && known.every((item) => !isDirty(item));
}

/** A row with what the server worked out of it; what the server leaves empty is as it is worked out here. */
async function withServersSums<R extends ResourceName>(
  draft: SyncDraft,
  resource: R,
  row: Row<R>,
  workOut: (row: Row<R>) => Row<R>,
): Promise<Row<R>> {
  const base = (await draft.get(row.id))?.base;
  const names = computedNames(resource);
  const given = names.flatMap((name) => (base?.[name] === undefined ? [] : [[name, base[name]]]));
  const own = given.length === names.length ? row : workOut(row);
  return unpackRow<R>(resource, { ...own, ...Object.fromEntries(given) });
}

/** Takes over what the server worked out of an opportunity and its items. */
async function takeServersSums(draft: SyncDraft, row: Row<"opportunity">): Promise<void> {
  const { companyCurrency } = draft.environment;
  const items: Row<typeof ITEMS>[] = [];
  for (const item of await draft.rows.where(ITEMS, "opportunity_id", row.id)) {
    const workOut = (own: Row<typeof ITEMS>) => withAmounts(own, row, companyCurrency);
    const whole = await withServersSums(draft, ITEMS, item, workOut);
    draft.rows.put(ITEMS, whole);
    items.push(whole);
  }
  const workOut = (own: Row<"opportunity">) =>
    withBaseAmount(withTotals(own, items, companyCurrency), companyCurrency);
  draft.rows.put("opportunity", await withServersSums(draft, "opportunity", row, workOut));
}

/** Works out the sums of an opportunity and its items; one that has only just come has no items yet. */
async function workOutSums(draft: SyncDraft, row: Row<"opportunity">, isNew: boolean) {
  const { companyCurrency } = draft.environment;
  const totalled = isNew
    ? withTotals(row, [], companyCurrency)
    : await withFreshItems(draft.rows, row);
  draft.rows.put("opportunity", withBaseAmount(totalled, companyCurrency));
}

/**
 * Works sums out here where the server's cannot be taken (docs/SYNC.md, S28), and brings the prospects' copies of
 * opportunities up to date with them.
 */
export async function refreshSums(draft: SyncDraft, taken: readonly Taken[]): Promise<void> {
  const writer = createWriter(draft.rows);
  for (const each of taken) {
    const row = await draft.rows.get("opportunity", each.id);
    if (!row) continue;
    if (await areServersSumsTrue(draft, each)) await takeServersSums(draft, row);
    else await workOutSums(draft, row, each.outcome === "made");
    if (each.outcome !== "made") await refreshInProspects(writer, each.id);
  }
}
