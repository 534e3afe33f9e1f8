import { describe, type RecordName } from "../../shared/contract/contract.ts";
import type { PackedRow } from "../../shared/contract/packed-row.ts";
import type { Findable } from "./text-index.ts";

/** A record as the palette lists it. */
export interface FoundRecord {
  readonly resource: RecordName;
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  /** Whose it is, or what else tells it from others of its name. */
  readonly detail: string;
  /** Of an opportunity. */
  readonly status: string | null;
}

const PARTY_FIELDS = ["customer_name", "party_name"];
const OTHER_FIELDS: Readonly<Record<RecordName, readonly string[]>> = {
  opportunity: [
    "contact_person",
    "contact_display",
    "contact_email",
    "contact_mobile",
    "phone",
    "opportunity_owner",
    "city",
    "country",
    "industry",
    "website",
  ],
  prospect: ["industry", "territory", "website", "prospect_owner"],
  "opportunity-type": [],
  "opportunity-lost-reason": [],
  "sales-stage": [],
};

/** The records that can be found: all but those that are part of another. */
export const FOUND_RESOURCES = Object.keys(OTHER_FIELDS).filter(isFoundResource);

export function isFoundResource(name: string): name is RecordName {
  return Object.hasOwn(OTHER_FIELDS, name);
}

const textOf = (row: PackedRow, field: string) => String(row[field] ?? "");

/** What a record is found by. */
export function findableRecord(resource: RecordName, row: PackedRow): Findable<FoundRecord> {
  const name = textOf(row, describe(resource).nameField);
  const parties = PARTY_FIELDS.map((field) => textOf(row, field));
  const industry = resource === "prospect" ? textOf(row, "industry") : "";
  return {
    key: row.id,
    name,
    party: [...new Set(parties)].join(" "),
    others: OTHER_FIELDS[resource].map((field) => textOf(row, field)).join(" "),
    value: {
      resource,
      id: row.id,
      name,
      detail: parties.find((party) => party !== "") ?? industry,
      status: resource === "opportunity" ? textOf(row, "status") : null,
    },
  };
}
