import { describe, type Row } from "../../shared/contract/contract.ts";
import { formatField, formatMoney, formatNumber } from "../forms/format.ts";
import { fieldLabel, resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { SheetFacts, SheetHead, SheetTable } from "../print/sheet-parts.tsx";
import { useCompany } from "../store/hooks.ts";

/** What of an opportunity goes on paper, besides its items. */
const PRINTED = [
  "party_name",
  "transaction_date",
  "contact_person",
  "expected_closing",
  "contact_email",
  "sales_stage",
  "contact_mobile",
  "status",
  "phone",
  "probability",
  "address_display",
  "opportunity_owner",
  "city",
  "opportunity_type",
  "country",
  "opportunity_amount",
] as const;

interface OpportunitySheetProps {
  row: Row<"opportunity">;
  items: readonly Row<"opportunity-item">[];
}

/** An opportunity as it is printed. */
export function OpportunitySheet({ row, items }: OpportunitySheetProps) {
  const text = messages().opportunity;
  const company = useCompany();
  const currency = row.currency ?? company.currency;
  const facts = PRINTED.map((name) => {
    const field = describe("opportunity").fields[name];
    const value = field ? formatField(name, field, row, company.currency) : "";
    return [fieldLabel("opportunity", name), value] as const;
  });
  const label = (name: string) => fieldLabel("opportunity-item", name);
  return (
    <>
      <SheetHead kind={resourceLabel("opportunity")} title={row.title ?? row.party_name} />
      <SheetFacts facts={facts} />
      {items.length === 0 ? null : (
        <SheetTable
          label={text.items}
          head={[
            "#",
            label("item_name"),
            label("qty"),
            label("uom"),
            label("rate"),
            label("amount"),
          ]}
          numbers={[2, 4, 5]}
          rows={items.map((item) => [
            String(item.idx),
            [item.item_name ?? item.item_code ?? "", item.description ?? ""]
              .filter((part) => part !== "")
              .join("\n"),
            formatNumber(item.qty ?? 0),
            item.uom ?? "",
            formatMoney(item.rate ?? 0, currency),
            formatMoney(item.amount ?? 0, currency),
          ])}
        >
          <tr>
            <th scope="row" colSpan={5} className="py-2 pr-3 text-right font-semibold">
              {text.total}
            </th>
            <td className="py-2 pr-3 text-right font-semibold tabular-nums">
              {formatMoney(row.total ?? 0, currency)}
            </td>
          </tr>
        </SheetTable>
      )}
    </>
  );
}
