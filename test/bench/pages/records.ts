import { DEFAULT_STAGES } from "../../../shared/domain/first-run.ts";

const CITIES = ["Rotterdam", "Leeds", "Porto", "Osaka", "Toronto", "Nairobi", "Lima"];
const INDUSTRIES = ["Retail", "Medical", "Software", "Telecommunications", "Finance"];
const OWNERS = ["ada", "grace", "joan", "katherine", "mary", "radia"];
const STATUSES = ["Open", "Open", "Open", "Quotation", "Replied", "Converted", "Closed"];

function pick<T>(values: readonly T[], n: number): T | undefined {
  return values[n % values.length];
}

function dateAfter(days: number): string {
  return new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);
}

/** The n-th of many opportunities: always the same, filled as a real one is. */
export function opportunityBody(n: number): Record<string, string | number | undefined> {
  const company = `Company ${n % 1777}`;
  const owner = pick(OWNERS, n * 7);
  return {
    opportunity_from: "Customer",
    party_name: company,
    title: `${company}: order ${n}`,
    company: "Example Corp",
    transaction_date: dateAfter(n % 900),
    expected_closing: dateAfter(900 + (n % 365)),
    opportunity_type: "Sales",
    status: pick(STATUSES, n * 3),
    sales_stage: pick(DEFAULT_STAGES, n * 5)?.stage_name,
    probability: (n * 13) % 101,
    currency: "USD",
    opportunity_amount: ((n * 7919) % 5_000_000) / 100,
    opportunity_owner: `${owner}@example.com`,
    contact_person: `Contact ${n % 4001}`,
    contact_email: `contact${n % 4001}@example.com`,
    contact_mobile: `+1 555 01${String(n % 100).padStart(2, "0")}`,
    city: pick(CITIES, n),
    industry: pick(INDUSTRIES, n * 11),
    territory: "All",
  };
}
