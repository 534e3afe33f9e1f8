import type { Patch } from "../contract/contract.ts";
import { addMoney, multiplyToCurrency } from "../domain/money.ts";
import {
  SAMPLE_COMPANIES,
  SAMPLE_INSTALLATION,
  SAMPLE_PRODUCTS,
  type SampleCompany,
} from "./companies.ts";
import { Random } from "./random.ts";

/** What the sample data has to fit in with. */
export interface SampleSetting {
  /** ISO date; everything lies around it. */
  readonly today: string;
  readonly seed: number;
  readonly company: { readonly name: string; readonly currency: string };
  /** In their order, with the probability each one offers. */
  readonly stages: readonly { readonly name: string; readonly probability: number | null }[];
  readonly types: readonly string[];
  readonly lostReasons: readonly string[];
}

export interface SampleOpportunity {
  readonly body: Patch<"opportunity">;
  readonly items: readonly Patch<"opportunity-item">[];
  /** Lost for these; none where it is not lost. */
  readonly lostReasons: readonly string[];
}

export interface SampleData {
  readonly prospects: readonly {
    readonly body: Patch<"prospect">;
    readonly leads: readonly Patch<"prospect-lead">[];
  }[];
  readonly opportunities: readonly SampleOpportunity[];
}

/** What a unit of a currency was worth in US dollars, roughly: enough for made-up deals. */
const IN_US_DOLLARS: Readonly<Record<string, number>> = { USD: 1, EUR: 1.08, GBP: 1.27, CHF: 1.13 };

const OPPORTUNITIES = 60;
const MS_PER_DAY = 86_400_000;
const WON_EACH = 4;
const LOST_EACH = 7;
const QUOTED_EACH = 5;

function daysFrom(today: string, days: number): string {
  const date = new Date(Date.parse(`${today}T00:00:00Z`) + days * MS_PER_DAY);
  return date.toISOString().slice(0, "YYYY-MM-DD".length);
}

const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, ".");

function leadsOf({ contacts, website }: SampleCompany): Patch<"prospect-lead">[] {
  const host = new URL(website).hostname;
  return contacts.map(({ name }) => ({
    lead: name,
    lead_name: name,
    status: "Interested",
    email: `${slug(name.normalize("NFD").replaceAll(/\p{Diacritic}/gu, ""))}@${host}`,
  }));
}

/** The currency a deal is in, with its rate; the company's own where no rate is known. */
function currencyOf({ currency }: SampleCompany, own: string) {
  const [foreign, home] = [IN_US_DOLLARS[currency], IN_US_DOLLARS[own]];
  if (currency === own || foreign === undefined || home === undefined) return { currency: own };
  const RATE_FACTOR = 10_000;
  return { currency, conversion_rate: Math.round((foreign / home) * RATE_FACTOR) / RATE_FACTOR };
}

type Fate = "open" | "quoted" | "won" | "lost";

function fateOf(index: number, canBeLost: boolean): Fate {
  if (index % WON_EACH === 1) return "won";
  if (canBeLost && index % LOST_EACH === 3) return "lost";
  return index % QUOTED_EACH === 2 ? "quoted" : "open";
}

const STATUS = { open: "Open", quoted: "Quotation", won: "Converted", lost: "Open" } as const;

/** When it was taken up and when it closes: what is decided within the last year, the rest around today. */
function datesOf(fate: Fate, today: string, random: Random) {
  const isDecided = fate === "won" || fate === "lost";
  const closing = isDecided ? -random.whole(2, 330) : random.whole(-15, 170);
  const begun = Math.min(closing, -1) - random.whole(10, 75);
  return { transaction_date: daysFrom(today, begun), expected_closing: daysFrom(today, closing) };
}

function opportunityOf(index: number, setting: SampleSetting, random: Random): SampleOpportunity {
  const { company, stages, types, lostReasons, today } = setting;
  const party = SAMPLE_COMPANIES[index % SAMPLE_COMPANIES.length] ?? SAMPLE_COMPANIES[0];
  const product = random.pick(SAMPLE_PRODUCTS) ?? SAMPLE_PRODUCTS[0];
  if (!party || !product) throw new Error("the sample has companies and products");
  const fate = fateOf(index, lostReasons.length > 0);
  const money = currencyOf(party, company.currency);
  const qty = random.whole(product.least, product.most);
  const days = random.whole(1, 6);
  const items = [
    { item_code: product.code, item_name: product.name, qty, rate: product.price, uom: "Nos" },
    {
      item_code: SAMPLE_INSTALLATION.code,
      item_name: SAMPLE_INSTALLATION.name,
      qty: days,
      rate: SAMPLE_INSTALLATION.price,
      uom: "Day",
    },
  ];
  const amounts = items.map((item) => multiplyToCurrency(item.qty, item.rate, money.currency));
  const last = stages.length - 1;
  const reached =
    fate === "won" ? last : random.whole(fate === "quoted" ? Math.floor(last / 2) : 0, last);
  const stage = stages[Math.max(0, reached)];
  const [contact] = party.contacts;
  const type = types[0];
  const reason = random.pick(lostReasons);
  return {
    body: {
      opportunity_from: "Prospect",
      party_name: party.name,
      title: `${product.deal} for ${party.name}`,
      company: company.name,
      status: STATUS[fate],
      ...(type === undefined ? {} : { opportunity_type: type }),
      sales_stage: stage?.name ?? null,
      probability: fate === "won" ? 100 : (stage?.probability ?? null),
      ...money,
      opportunity_amount: addMoney(amounts),
      ...datesOf(fate, today, random),
      opportunity_owner: party.owner,
      territory: party.territory,
      industry: party.industry,
      country: party.country,
      contact_display: contact?.name ?? null,
      job_title: contact?.title ?? null,
    },
    items,
    lostReasons: fate === "lost" && reason !== undefined ? [reason] : [],
  };
}

/** Twelve prospects and sixty opportunities around today: the same for the same setting. */
export function sampleData(setting: SampleSetting): SampleData {
  const random = new Random(setting.seed);
  return {
    prospects: SAMPLE_COMPANIES.map((party) => ({
      body: {
        company_name: party.name,
        industry: party.industry,
        territory: party.territory,
        no_of_employees: party.employees,
        annual_revenue: party.annualRevenue,
        website: party.website,
        prospect_owner: party.owner,
        company: setting.company.name,
      },
      leads: leadsOf(party),
    })),
    opportunities: Array.from({ length: OPPORTUNITIES }, (_, index) =>
      opportunityOf(index, setting, random),
    ),
  };
}
