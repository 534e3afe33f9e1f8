import { useCallback, useMemo } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { withAmounts, withTotals } from "../../shared/domain/opportunity-item.ts";
import { useCommandOrToast } from "../forms/command.ts";
import { formatMoney } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { Fold } from "../record/fold.tsx";
import { ChildGrid } from "../record/grid/child-grid.tsx";
import { useCompany } from "../store/hooks.ts";
import { Button } from "../ui/button.tsx";
import { toastDone } from "../ui/toast.tsx";

/** What is offered, with totals that move while one types. */
export function LineItems({ row, isNarrow }: { row: Row<"opportunity">; isNarrow: boolean }) {
  const text = messages().opportunity;
  const company = useCompany();
  const complete = useCallback(
    (item: Row<"opportunity-item">) => withAmounts(item, row, company.currency),
    [row, company.currency],
  );
  const columns = useMemo(
    () =>
      isNarrow
        ? [
            { name: "item_name", width: 6.75, placeholder: text.newItem },
            { name: "qty", width: 2.75 },
            { name: "rate", width: 4 },
            { name: "amount", width: 6.25 },
          ]
        : [
            { name: "item_name", width: 10, placeholder: text.newItem },
            { name: "qty", width: 4.5 },
            { name: "uom", width: 4.5 },
            { name: "rate", width: 6 },
            { name: "amount", width: 7 },
          ],
    [text, isNarrow],
  );
  return (
    <Fold id="opportunity.items" title={text.items} isFolded={false}>
      <ChildGrid
        resource="opportunity-item"
        parentId={row.id}
        label={text.items}
        columns={columns}
        nameOf={(item) => item.item_name ?? item.item_code}
        currency={row.currency}
        complete={complete}
        renderFooter={(items) => <Totals row={row} items={items} />}
      />
    </Fold>
  );
}

interface TotalsProps {
  row: Row<"opportunity">;
  /** As they are typed. */
  items: readonly Row<"opportunity-item">[];
}

function Totals({ row, items }: TotalsProps) {
  const text = messages().opportunity;
  const company = useCompany();
  const command = useCommandOrToast();
  if (items.length === 0) return null;
  const { total, base_total } = withTotals(row, items, company.currency);
  const currency = row.currency ?? company.currency;
  const isForeign = currency !== company.currency;

  async function takeTotal() {
    const body = { opportunity_amount: total };
    const done = await command({ kind: "update", resource: "opportunity", id: row.id, body });
    if (done) toastDone(text.totalUsed, { undo: done.group });
  }

  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 pt-2 pr-10 tabular-nums">
      <p aria-live="polite" className="text-right">
        <span className="pr-3 text-sm text-ink-soft">{text.total}</span>
        <span className="font-semibold">{formatMoney(total ?? 0, currency)}</span>
        {isForeign && base_total !== null ? (
          <span className="pl-2 text-sm text-ink-soft">
            {formatMoney(base_total, company.currency)}
          </span>
        ) : null}
      </p>
      {total === row.opportunity_amount ? null : (
        <div className="flex w-full items-center justify-end gap-3 text-sm text-ink-soft">
          <span>
            {row.opportunity_amount === null
              ? text.amountMissing
              : text.amountDiffers(formatMoney(row.opportunity_amount, currency))}
          </span>
          <Button onPress={() => void takeTotal()}>{text.useTotal}</Button>
        </div>
      )}
    </div>
  );
}
