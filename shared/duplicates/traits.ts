import type { Scalar } from "../contract/contract.ts";
import type { MergeableName } from "../command.ts";
import { emailKey, nameKey, websiteKey, type NameKey } from "./normalise.ts";

/** Why two records look like one, the strongest first. */
export const DUPLICATE_REASONS = [
  "same_figures",
  "same_name",
  "same_website",
  "similar_name",
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What a record is compared by. */
export interface Traits {
  /** Its name, once for each thing that must be the same beside it (the party, the contact); "" for nothing. */
  readonly names: readonly { readonly scope: string; readonly key: NameKey }[];
  /** What tells by itself. */
  readonly exact: readonly { readonly key: string; readonly reason: DuplicateReason }[];
  /** What must not differ where both have it. */
  readonly figures: readonly Scalar[];
  /** Names many records bear are kinds of things rather than names, and tell nothing. */
  readonly commonNamesTellNothing: boolean;
}

type Values = Readonly<Record<string, Scalar>>;

const textOf = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

/** Companies are the same by name or website. */
function prospectTraits(values: Values): Traits {
  const key = nameKey(textOf(values, "company_name"));
  const site = websiteKey(textOf(values, "website"));
  return {
    names: key ? [{ scope: "", key }] : [],
    exact: site === null ? [] : [{ key: `site ${site}`, reason: "same_website" }],
    figures: [],
    commonNamesTellNothing: false,
  };
}

const written = ({ letters, digits }: NameKey) => `${letters} ${digits}`;

/**
 * Deals are the same where one party, or one contact, has the same title twice and the amounts and dates do not
 * speak against it. A title that only repeats the party's name says nothing: the figures must then be the same.
 */
function opportunityTraits(values: Values): Traits {
  const party = nameKey(textOf(values, "party_name"));
  const title = nameKey(textOf(values, "title"));
  const email = emailKey(textOf(values, "contact_email"));
  const amount = values["opportunity_amount"] ?? null;
  const figures = [amount, values["currency"] ?? null, values["expected_closing"] ?? null];
  const isNamed = title !== null && (party === null || written(title) !== written(party));
  const scopes = [...(party ? [`party ${written(party)}`] : []), ...(email ? [email] : [])];
  const subject = [party, title].map((key) => (key ? written(key) : "")).join("|");
  return {
    names: isNamed ? scopes.map((scope) => ({ scope, key: title })) : [],
    exact:
      party && typeof amount === "number" && amount !== 0 && figures.every((one) => one !== null)
        ? [{ key: `figures ${subject}|${figures.join("|")}`, reason: "same_figures" }]
        : [],
    figures,
    commonNamesTellNothing: true,
  };
}

/** What a record of a resource, or one that is being typed, is compared by. */
export function traitsOf(resource: MergeableName, values: Values): Traits {
  return resource === "prospect" ? prospectTraits(values) : opportunityTraits(values);
}
