import { attribute, describe, type Row } from "../../shared/contract/contract.ts";
import { currencyOf, formatField, formatInstant, formatMoneyBriefly } from "../forms/format.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { isWorthReadable } from "../pipeline/totals.ts";
import { statusLabel, statusTone } from "../pipeline/status.ts";
import { Badge } from "../ui/badge.tsx";

const { fields } = describe("opportunity");

/** Fields whose values say by themselves what they are; the others show their label. */
const PLAIN: ReadonlySet<string> = new Set([
  "opportunity_amount",
  "customer_name",
  "party_name",
  "expected_closing",
  "opportunity_owner",
  "sales_stage",
  "status",
]);

function textOf(name: string, row: Row<"opportunity">, companyCurrency: string): string {
  const field = fields[name];
  const value = attribute(row, name);
  if (!field) return typeof value === "string" ? formatInstant(value) : "";
  if (field.kind === "money" && typeof value === "number") {
    return formatMoneyBriefly(value, currencyOf(field, row, companyCurrency));
  }
  return formatField(name, field, row, companyCurrency);
}

interface CardFieldsProps {
  names: readonly string[];
  row: Row<"opportunity">;
  companyCurrency: string;
}

/** The chosen fields of a card, one a line; an empty one keeps its line, so that cards are of one height. */
export function CardFields({ names, row, companyCurrency }: CardFieldsProps) {
  return (
    <dl>
      {names.map((name) => {
        const isBroken = name === "opportunity_amount" && !isWorthReadable(row);
        const text = isBroken ? messages().board.unreadable : textOf(name, row, companyCurrency);
        return (
          <div key={name} className="flex h-[1.25rem] items-center gap-1.5 text-sm">
            <dt className={PLAIN.has(name) ? "sr-only" : "max-w-1/2 truncate text-ink-faint"}>
              {fieldLabel("opportunity", name)}
            </dt>
            <dd
              className={`min-w-0 flex-1 truncate tabular-nums ${inkOf(text, isBroken)}`}
              title={text}
            >
              {name === "status" ? (
                <Badge tone={statusTone(row.status)}>{statusLabel(row.status)}</Badge>
              ) : (
                text || emptyText(name)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function inkOf(text: string, isBroken: boolean): string {
  if (isBroken) return "text-danger-ink";
  return text === "" ? "text-ink-faint" : "";
}

const emptyText = (name: string) =>
  name === "opportunity_amount" ? messages().board.noAmount : "–";
