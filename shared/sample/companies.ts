/** The twelve companies of the sample data: made up, of trades that buy warehouse equipment. */

export interface SampleCompany {
  readonly name: string;
  readonly industry: string;
  readonly territory: string;
  readonly country: string;
  readonly employees: "11-50" | "51-200" | "201-500" | "501-1000" | "1000+";
  readonly annualRevenue: number;
  readonly website: string;
  readonly owner: string;
  /** ISO 4217: what they are quoted in, where a rate to the company's currency is known. */
  readonly currency: string;
  readonly contacts: readonly { readonly name: string; readonly title: string }[];
}

export const SAMPLE_OWNERS = ["Maya Okafor", "Jonas Weber", "Elena Ruiz"] as const;
const [MAYA, JONAS, ELENA] = SAMPLE_OWNERS;

export const SAMPLE_COMPANIES: readonly SampleCompany[] = [
  {
    name: "Northgate Cold Storage",
    industry: "Food & Beverage",
    territory: "North",
    country: "United Kingdom",
    employees: "201-500",
    annualRevenue: 48_000_000,
    website: "https://northgate-cold.example",
    owner: MAYA,
    currency: "GBP",
    contacts: [{ name: "Priya Nair", title: "Head of Operations" }],
  },
  {
    name: "Halden Fisk AS",
    industry: "Food & Beverage",
    territory: "North",
    country: "Norway",
    employees: "51-200",
    annualRevenue: 21_000_000,
    website: "https://halden-fisk.example",
    owner: MAYA,
    currency: "EUR",
    contacts: [{ name: "Sindre Moen", title: "Plant Manager" }],
  },
  {
    name: "Brennhaus Werkzeuge GmbH",
    industry: "Manufacturing",
    territory: "Central",
    country: "Germany",
    employees: "501-1000",
    annualRevenue: 130_000_000,
    website: "https://brennhaus.example",
    owner: JONAS,
    currency: "EUR",
    contacts: [
      { name: "Katrin Voss", title: "Purchasing" },
      { name: "Uwe Hartmann", title: "Logistics Manager" },
    ],
  },
  {
    name: "Calder & Sons Timber",
    industry: "Building Materials",
    territory: "North",
    country: "United Kingdom",
    employees: "51-200",
    annualRevenue: 17_500_000,
    website: "https://calder-timber.example",
    owner: MAYA,
    currency: "GBP",
    contacts: [{ name: "Ross Calder", title: "Managing Director" }],
  },
  {
    name: "Maison Valère",
    industry: "Retail",
    territory: "South",
    country: "France",
    employees: "201-500",
    annualRevenue: 64_000_000,
    website: "https://maison-valere.example",
    owner: ELENA,
    currency: "EUR",
    contacts: [{ name: "Amélie Garnier", title: "Supply Chain Director" }],
  },
  {
    name: "Puerto Azul Logística",
    industry: "Logistics",
    territory: "South",
    country: "Spain",
    employees: "1000+",
    annualRevenue: 210_000_000,
    website: "https://puerto-azul.example",
    owner: ELENA,
    currency: "EUR",
    contacts: [
      { name: "Tomás Herrera", title: "Warehouse Director" },
      { name: "Lucía Campos", title: "Purchasing" },
    ],
  },
  {
    name: "Greenfield Pharma",
    industry: "Pharmaceuticals",
    territory: "West",
    country: "United States",
    employees: "501-1000",
    annualRevenue: 185_000_000,
    website: "https://greenfield-pharma.example",
    owner: JONAS,
    currency: "USD",
    contacts: [{ name: "Dana Whitfield", title: "Facilities Lead" }],
  },
  {
    name: "Lakeshore Auto Parts",
    industry: "Automotive",
    territory: "West",
    country: "United States",
    employees: "201-500",
    annualRevenue: 92_000_000,
    website: "https://lakeshore-auto.example",
    owner: JONAS,
    currency: "USD",
    contacts: [{ name: "Marcus Bell", title: "Distribution Manager" }],
  },
  {
    name: "Tidewater Books",
    industry: "Retail",
    territory: "West",
    country: "United States",
    employees: "11-50",
    annualRevenue: 6_200_000,
    website: "https://tidewater-books.example",
    owner: MAYA,
    currency: "USD",
    contacts: [{ name: "Grace Lindqvist", title: "Owner" }],
  },
  {
    name: "Alpenrose Molkerei",
    industry: "Food & Beverage",
    territory: "Central",
    country: "Austria",
    employees: "201-500",
    annualRevenue: 55_000_000,
    website: "https://alpenrose.example",
    owner: JONAS,
    currency: "EUR",
    contacts: [{ name: "Florian Egger", title: "Operations Manager" }],
  },
  {
    name: "Kestrel Outdoor",
    industry: "Retail",
    territory: "North",
    country: "Ireland",
    employees: "51-200",
    annualRevenue: 14_800_000,
    website: "https://kestrel-outdoor.example",
    owner: ELENA,
    currency: "EUR",
    contacts: [{ name: "Aoife Byrne", title: "Head of Fulfilment" }],
  },
  {
    name: "Cornerstone Freight",
    industry: "Logistics",
    territory: "West",
    country: "United States",
    employees: "1000+",
    annualRevenue: 320_000_000,
    website: "https://cornerstone-freight.example",
    owner: ELENA,
    currency: "USD",
    contacts: [{ name: "Derrick Osei", title: "VP Warehousing" }],
  },
];

export interface SampleProduct {
  readonly code: string;
  readonly name: string;
  /** What a deal about it is called. */
  readonly deal: string;
  /** In the deal's currency. */
  readonly price: number;
  readonly least: number;
  readonly most: number;
}

export const SAMPLE_PRODUCTS: readonly SampleProduct[] = [
  {
    code: "RACK-PAL",
    name: "Pallet rack bay",
    deal: "Pallet racking",
    price: 410,
    least: 20,
    most: 120,
  },
  {
    code: "RACK-COLD",
    name: "Cold store rack bay",
    deal: "Cold store racking",
    price: 640,
    least: 16,
    most: 80,
  },
  {
    code: "CONV-ROLL",
    name: "Roller conveyor, 3 m",
    deal: "Conveyor line",
    price: 1_290,
    least: 4,
    most: 24,
  },
  {
    code: "SHUT-2",
    name: "Pallet shuttle",
    deal: "Shuttle system",
    price: 18_500,
    least: 1,
    most: 4,
  },
  {
    code: "MEZZ-50",
    name: "Mezzanine floor, 50 m²",
    deal: "Mezzanine floor",
    price: 9_800,
    least: 1,
    most: 6,
  },
  {
    code: "DOCK-LV",
    name: "Dock leveller",
    deal: "Dock levellers",
    price: 5_450,
    least: 2,
    most: 8,
  },
];

export const SAMPLE_INSTALLATION = {
  code: "SVC-INST",
  name: "Installation, per day",
  price: 890.5,
};
