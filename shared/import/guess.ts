import type { RecordName } from "../contract/contract.ts";
import type { Field } from "../contract/field.ts";
import { guessValues } from "./guess-values.ts";
import {
  targetFields,
  takesNumbers,
  type FieldMapping,
  type LookupNames,
  type Mapping,
} from "./mapping.ts";
import { parseNumber } from "./numbers.ts";
import type { ColumnProfile } from "./profile.ts";

/** What other programs call the fields, besides the contract's own names and labels; the best first. */
const ALIASES: Readonly<Record<RecordName, Readonly<Record<string, readonly string[]>>>> = {
  opportunity: {
    party_name: [
      "account",
      "account name",
      "customer",
      "client",
      "organisation",
      "organization",
      "party",
    ],
    title: ["name", "opportunity name", "deal", "deal name", "subject"],
    status: ["deal status"],
    expected_closing: ["close date", "closing date", "expected close date", "closing"],
    opportunity_amount: ["close value", "amount", "value", "deal value", "price"],
    sales_stage: ["deal stage", "stage", "pipeline stage"],
    transaction_date: [
      "engage date",
      "date",
      "created",
      "create date",
      "created date",
      "open date",
    ],
    opportunity_owner: ["sales agent", "owner", "deal owner", "sales person", "sales rep", "agent"],
    contact_person: ["contact", "contact name"],
    contact_email: ["email", "e mail"],
    phone: ["telephone", "phone number"],
    contact_mobile: ["mobile"],
    annual_revenue: ["revenue", "turnover"],
    industry: ["sector"],
    no_of_employees: ["employees", "headcount", "company size"],
    territory: ["region", "regional office", "office location"],
    utm_source: ["lead source"],
    opportunity_type: ["type"],
  },
  prospect: {
    company_name: [
      "account",
      "account name",
      "name",
      "organisation",
      "organization",
      "customer",
      "client",
    ],
    industry: ["sector"],
    annual_revenue: ["revenue", "turnover"],
    no_of_employees: ["employees", "headcount", "company size"],
    territory: ["office location", "region", "location", "country"],
    prospect_owner: ["owner", "sales agent", "sales rep", "account owner"],
    market_segment: ["segment"],
    website: ["web", "homepage"],
  },
  "opportunity-type": { description: ["name", "type", "opportunity type"] },
  "opportunity-lost-reason": { lost_reason: ["name", "reason"] },
  "sales-stage": { stage_name: ["name", "stage", "sales stage"] },
};

/** What the fields of new records are given where no column does. */
export interface Defaults {
  readonly company: string;
  readonly currency: string;
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** A first mapping by the names of the columns and what is in them, for a person to look over. */
export function guessMapping(
  resource: RecordName,
  columns: readonly ColumnProfile[],
  lookups: LookupNames,
  defaults: Defaults,
): Mapping {
  const fields: Record<string, FieldMapping> = {};
  for (const [name, field] of targetFields(resource)) {
    const at = columnFor(resource, name, field, columns);
    const column = columns[at];
    const fixed = fixedValue(resource, name, defaults);
    if (column) fields[name] = mapColumn(field, at, column, lookups);
    else if (fixed !== "") fields[name] = { from: "fixed", value: fixed };
  }
  return { resource, fields };
}

/** What a file can bring in: whatever is no row of another record. */
export const IMPORTABLE: readonly RecordName[] = [
  "opportunity",
  "prospect",
  "opportunity-type",
  "opportunity-lost-reason",
  "sales-stage",
];

/** What the rows of a sheet are: the resource that has a field for the most columns; of two, the simpler one. */
export function guessResource(columns: readonly ColumnProfile[]): RecordName {
  const ranked = IMPORTABLE.map((resource) => {
    const targets = targetFields(resource);
    const found = targets.map(([name, field]) => columnFor(resource, name, field, columns));
    return { resource, used: new Set(found.filter((at) => at >= 0)).size, of: targets.length };
  });
  ranked.sort((a, b) => b.used - a.used || a.of - b.of);
  const [best] = ranked;
  return best === undefined || best.used === 0 ? "opportunity" : best.resource;
}

/** A field fed by a column, its formats and values guessed from what is in it. */
export function mapColumn(
  field: Field,
  at: number,
  column: ColumnProfile,
  lookups: LookupNames,
): FieldMapping {
  const { numberFormat, dateFormat } = column;
  const multiplier = takesNumbers(field) ? statedMultiplier(column) : 1;
  const values = guessValues(field, column, lookups);
  return {
    from: "column",
    column: at,
    whenBlank: "",
    numberFormat,
    dateFormat,
    multiplier,
    values,
  };
}

function columnFor(
  resource: RecordName,
  name: string,
  field: Field,
  columns: readonly ColumnProfile[],
): number {
  const names = [name, field.label, ...(ALIASES[resource][name] ?? [])].map(plain);
  const headers = columns.map((column) => plain(column.name.replace(/\(.*\)/, "")));
  for (const wanted of names) {
    const at = headers.indexOf(wanted);
    if (at >= 0) return at;
  }
  // Stages and statuses often share a column, as in Won, Lost and the stages before them.
  return name === "status" ? columns.findIndex(tellsOutcome) : -1;
}

const tellsOutcome = ({ values, more }: ColumnProfile) =>
  !more && values.some(({ text }) => /^(closed )?(won|lost)$/i.test(text));

function fixedValue(resource: RecordName, name: string, { company, currency }: Defaults): string {
  if (name === "company") return company;
  if (resource !== "opportunity") return "";
  if (name === "currency") return currency;
  return name === "opportunity_from" ? "Customer" : "";
}

/** A column whose name says that it is in thousands or millions, and whose values are numbers. */
function statedMultiplier({ name, values, numberFormat }: ColumnProfile): number {
  if (!values.every(({ text }) => parseNumber(text, numberFormat) !== null)) return 1;
  if (/\b(millions?|mio|mn)\b/i.test(name)) return 1_000_000;
  return /\b(thousands?|k)\b/i.test(name) ? 1_000 : 1;
}
