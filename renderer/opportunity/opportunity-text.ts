import { attribute, describe, type Row } from "../../shared/contract/contract.ts";
import { formatField, formatMoney, formatNumber } from "../forms/format.ts";
import { fieldLabel } from "../language/labels.ts";

/** What one tells of an opportunity in a message, in this order. */
const TOLD = [
  "party_name",
  "opportunity_amount",
  "sales_stage",
  "status",
  "probability",
  "expected_closing",
  "opportunity_owner",
  "contact_person",
  "contact_email",
  "contact_mobile",
  "phone",
] as const;

/** An opportunity as plain text, to be pasted into a message. */
export function opportunityText(
  row: Row<"opportunity">,
  items: readonly Row<"opportunity-item">[],
  companyCurrency: string,
): string {
  const { fields } = describe("opportunity");
  const facts = TOLD.flatMap((name) => {
    const field = fields[name];
    if (!field || attribute(row, name) === null) return [];
    return [
      `${fieldLabel("opportunity", name)}: ${formatField(name, field, row, companyCurrency)}`,
    ];
  });
  const currency = row.currency ?? companyCurrency;
  const lines = items.map(({ item_name, item_code, qty, uom, amount }) =>
    [
      `- ${formatNumber(qty ?? 0)}`,
      uom ?? "×",
      item_name ?? item_code ?? "",
      formatMoney(amount ?? 0, currency),
    ].join(" "),
  );
  return [row.title ?? row.party_name, ...facts, ...lines].join("\n");
}
