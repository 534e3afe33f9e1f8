import { afterEach, beforeEach, expect, test } from "vitest";
import { endWorker } from "../../renderer/import/worker-line.ts";
import type { DexieStore } from "../../renderer/store/dexie-store.ts";
import { checkAndRun, emptyStore, open, recordsIn } from "./import-fixture.ts";

// What other programs export, byte for byte as they write it, arrives as it is meant with nothing mapped by hand.

let store: DexieStore;
beforeEach(async () => {
  store = await emptyStore();
});
afterEach(() => {
  endWorker();
  store.close();
});

const reasons = () =>
  store.database
    .rows("opportunity-lost-reason-detail")
    .toArray()
    .then((rows) => rows.map((row) => row["lost_reason"]));

test("Pipedrive: a comma, UTF-8 with a mark, prefixed columns and lost reasons", async () => {
  const { sheet, resource, mapping } = await open("pipedrive.csv");
  expect([sheet.encoding, sheet.delimiter, sheet.hasHeader, resource]).toEqual([
    "utf-8",
    ",",
    true,
    "opportunity",
  ]);
  const { report, summary } = await checkAndRun(mapping);
  expect(report.newLookups).toEqual([
    "Proposal Made",
    "Negotiations Started",
    "Qualified",
    "Price too high",
  ]);
  expect(summary).toMatchObject({ created: 4, rejected: 0 });
  const names = ["title", "party_name", "opportunity_amount", "currency", "status", "sales_stage"];
  expect(await recordsIn(store, "opportunity", names)).toEqual([
    ["Website relaunch", "Blumenhaus Krüger", 12500, "EUR", "Open", "Proposal Made"],
    ["Annual support", "Harbor & Sons, Inc.", 4800.5, "USD", "Converted", "Negotiations Started"],
    ['Rollout "North"', "Nordwind AG", 90000, "EUR", "Lost", "Qualified"],
    ["Pilot", "Łódź Textil", 0, "EUR", "Open", "Proposal Made"],
  ]);
  const more = ["expected_closing", "transaction_date", "probability", "opportunity_owner"];
  expect(await recordsIn(store, "opportunity", [...more, "contact_email"])).toEqual([
    ["2025-03-31", "2025-01-14", 60, "Maria Lopez", "anja@krueger.example"],
    ["2025-02-01", "2024-11-02", 100, "Maria Lopez", "bob@harbor.example"],
    [null, "2024-12-09", null, "Tom Okafor", "einkauf@nordwind.example"],
    ["2025-06-30", "2025-01-20", 20, "Tom Okafor", "ewa@lodz.example"],
  ]);
  expect(await reasons()).toEqual(["Price too high"]);
});

test("HubSpot: line breaks within cells, stages that tell the outcome, instants for dates", async () => {
  const { mapping } = await open("hubspot.csv");
  expect((await checkAndRun(mapping)).summary).toMatchObject({ created: 4, rejected: 0 });
  const names = ["title", "party_name", "opportunity_amount", "status", "sales_stage"];
  expect(await recordsIn(store, "opportunity", names)).toEqual([
    ["Fleet tracking\n(phase 1)", "Rivers Logistics", 25000, "Open", "Appointment Scheduled"],
    ["Renewal 2025", "Oak Ltd", 7200, "Converted", "Closed Won"],
    ["Warehouse scanners", 'Depot "West"', 131500.75, "Lost", "Closed Lost"],
    ["Trial", "Oak Ltd", null, "Open", "Qualified To Buy"],
  ]);
  const more = ["expected_closing", "transaction_date", "opportunity_type"];
  expect(await recordsIn(store, "opportunity", more)).toEqual([
    ["2025-04-30", "2025-01-05", "New Business"],
    ["2025-01-31", "2024-10-01", "Existing Business"],
    ["2024-12-20", "2024-06-11", "New Business"],
    [null, "2025-02-02", "New Business"],
  ]);
  expect(await reasons()).toEqual(["Went with a competitor"]);
});

test("German Excel: semicolons, Windows-1252, 31.12.2024 and 1.234,56", async () => {
  const { sheet, mapping } = await open("german-excel.csv");
  expect([sheet.encoding, sheet.delimiter]).toEqual(["windows-1252", ";"]);
  expect((await checkAndRun(mapping)).summary).toMatchObject({ created: 4, rejected: 0 });
  const names = ["title", "party_name", "opportunity_amount", "currency", "probability", "status"];
  expect(await recordsIn(store, "opportunity", names)).toEqual([
    ["Dachsanierung", "Müller & Söhne GmbH", 12345.6, "EUR", 75, "Open"],
    ["Wartung; jährlich", "Größe AG", 980, "EUR", 50, "Quotation"],
    ["Kassensystem", "Café Zürich", 1234567.89, "CHF", 10, "Lost"],
    ["Umzug", "Straße 7 OHG", -250.5, "EUR", 100, "Converted"],
  ]);
  const more = ["transaction_date", "expected_closing", "opportunity_owner", "contact_person"];
  expect(await recordsIn(store, "opportunity", [...more, "phone"])).toEqual([
    ["2024-11-03", "2025-01-31", "Schäfer", "Jürgen Müller", "+49 221 123456"],
    ["2024-10-15", "2024-12-01", "Weiß", null, "0221/98765"],
    ["2024-02-01", "2024-06-30", "Schäfer", "Reto Frei", null],
    ["2024-02-29", "2024-02-29", "Weiß", null, null],
  ]);
});

test("Excel's Unicode text: UTF-16 with tabs, companies from everywhere", async () => {
  const { sheet, resource, mapping } = await open("excel-unicode-text.txt");
  expect([sheet.encoding, sheet.delimiter, resource]).toEqual(["utf-16le", "\t", "prospect"]);
  expect((await checkAndRun(mapping)).summary).toMatchObject({ created: 4, rejected: 0 });
  const names = ["company_name", "annual_revenue", "no_of_employees", "territory", "website"];
  expect(await recordsIn(store, "prospect", names)).toEqual([
    ["Société Générale d'Été", 1250000, "1000+", "France", "https://www.ete.example"],
    ['Quoted "Name" Ltd', 99500, "11-50", "United Kingdom", "quoted.example"],
    ["Ωmega Σoftware", null, "11-50", "Greece", null],
    ["日本電機", 12000000, "1000+", "Japan", "http://denki.example/"],
  ]);
});

test("French: semicolons, blanks of three kinds between thousands, days before months", async () => {
  const { mapping } = await open("french.csv");
  expect((await checkAndRun(mapping)).summary).toMatchObject({ created: 4, rejected: 0 });
  const names = [
    "title",
    "party_name",
    "opportunity_amount",
    "status",
    "sales_stage",
    "probability",
  ];
  expect(await recordsIn(store, "opportunity", names)).toEqual([
    ["Éclairage public", "Société Lumière", 1234567.5, "Open", "Négociation", 70],
    ["Four à pain", "Boulangerie Paul", 18900, "Quotation", "Devis envoyé", 50],
    ["Pont élévateur", "Garage du Pont", 7450, "Converted", "Signée", 100],
    ["Rénovation", "Clinique Saint-Jean", 96000, "Lost", "Perdue", 0],
  ]);
  const dates = ["transaction_date", "expected_closing", "opportunity_owner"];
  expect(await recordsIn(store, "opportunity", dates)).toEqual([
    ["2024-11-05", "2025-02-28", "Hélène Roy"],
    ["2024-10-12", "2025-01-15", "Hélène Roy"],
    ["2024-09-01", "2024-09-30", "Luc Petit"],
    ["2024-03-02", "2024-06-01", "Luc Petit"],
  ]);
  expect(await reasons()).toEqual(["Trop cher"]);
});

test("Spanish: months as words in Windows-1252", async () => {
  const { mapping } = await open("spanish.csv");
  expect((await checkAndRun(mapping)).summary).toMatchObject({ created: 3, rejected: 0 });
  const names = ["title", "party_name", "opportunity_amount", "status", "transaction_date"];
  expect(await recordsIn(store, "opportunity", [...names, "expected_closing"])).toEqual([
    ["Ampliación de almacén", "Logística Ibérica", 45300, "Open", "2024-11-03", "2025-03-15"],
    ["Señalización", "Ayuntamiento de León", 8120.75, "Converted", "2024-10-21", "2024-12-01"],
    ["Mantenimiento anual", "Hotel Ñandú", 980, "Lost", "2024-01-09", "2024-06-30"],
  ]);
});

test("Salesforce: names run together, American dates, per cents with decimals", async () => {
  const { mapping } = await open("salesforce.csv");
  expect((await checkAndRun(mapping)).summary).toMatchObject({ created: 4, rejected: 0 });
  const names = [
    "title",
    "party_name",
    "opportunity_amount",
    "status",
    "sales_stage",
    "probability",
  ];
  expect(await recordsIn(store, "opportunity", names)).toEqual([
    [
      "United Oil - Refinery Generators",
      "United Oil & Gas Corp.",
      915000,
      "Converted",
      "Closed Won",
      100,
    ],
    ["Edge - Emergency Generator", "Edge Communications", 75000, "Open", "Negotiation/Review", 90],
    ["Pyramid - Portable Generators", "Pyramid Construction", 50000, "Lost", "Closed Lost", 0],
    ["Dickenson - Mobile Generators", "Dickenson plc", 15000, "Open", "Qualification", 10],
  ]);
  const more = ["transaction_date", "expected_closing", "utm_source", "opportunity_owner"];
  expect(await recordsIn(store, "opportunity", more)).toEqual([
    ["2024-11-02", "2025-03-14", "Web", "Grace Hopper"],
    ["2024-08-09", "2024-12-31", "Partner Referral", "Grace Hopper"],
    ["2024-09-30", "2025-01-05", null, "Ada Byron"],
    ["2024-10-01", "2025-02-28", "Purchased List", "Ada Byron"],
  ]);
});

test("ERPNext: the contract's own labels, an id that is not ours", async () => {
  const { mapping } = await open("erpnext.csv");
  expect(mapping.fields["id"]).toBeUndefined();
  expect((await checkAndRun(mapping)).summary).toMatchObject({ created: 2, rejected: 0 });
  const names = [
    "opportunity_from",
    "party_name",
    "title",
    "status",
    "opportunity_type",
    "company",
  ];
  expect(await recordsIn(store, "opportunity", names)).toEqual([
    ["Customer", "Grant Plastics Ltd.", "Extruder line", "Quotation", "Sales", "Frappe (Demo)"],
    ["Lead", "LEAD-00042", "LEAD-00042", "Open", "Support", "Frappe (Demo)"],
  ]);
});
