import type { Row } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";
import type { Tally } from "./tally.ts";

let made = 0;

/** An opportunity of one's own; an amount is in the company's currency unless `base` says what it is there. */
export function opportunity(
  fields: Partial<Row<"opportunity">> & { readonly base?: number | null } = {},
): Row<"opportunity"> {
  const { base, ...own } = fields;
  made += 1;
  const row = unpackRow("opportunity", { id: `opportunity_${made}` });
  const amount = own.opportunity_amount ?? null;
  const base_opportunity_amount = base === undefined ? amount : base;
  return { ...row, status: "Open", base_opportunity_amount, ...own };
}

/** What a tally says of some opportunities. */
export function tallied<T>(tally: Tally<T>, rows: readonly Row<"opportunity">[]): T {
  for (const row of rows) tally.add(row);
  return tally.result();
}
