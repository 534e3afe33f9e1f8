import type {
  ColumnMapping,
  DuplicateRule,
  FieldMapping,
  LookupNames,
  Mapping,
} from "./mapping.ts";

export const LOOKUPS: LookupNames = {
  "opportunity-type": ["Sales"],
  "opportunity-lost-reason": [],
  "sales-stage": ["Prospecting"],
};

export const column = (at: number, changes: Partial<ColumnMapping> = {}): FieldMapping => ({
  from: "column",
  column: at,
  whenBlank: "",
  numberFormat: "1,234.56",
  dateFormat: "yyyy-mm-dd",
  multiplier: 1,
  values: {},
  ...changes,
});

const fixed = (value: string): FieldMapping => ({ from: "fixed", value });

/** What an opportunity needs, and no more. */
export const REQUIRED = {
  opportunity_from: fixed("Customer"),
  party_name: fixed("Acme"),
  company: fixed("Our Company"),
  transaction_date: fixed("2024-01-15"),
};

export const NEVER: DuplicateRule = { key: [], action: "create" };

export const mappingOf = (fields: Mapping["fields"], duplicates = NEVER): Mapping => ({
  resource: "opportunity",
  fields,
  duplicates,
});
