import { describe as describeResource, type ResourceName } from "../contract/contract.ts";
import { expect, test } from "vitest";
import { guessMapping, guessResource } from "./guess.ts";
import type { LookupNames } from "./mapping.ts";
import { profileColumns } from "./profile.ts";
import { readSheet } from "./sheet.ts";

const LOOKUPS: LookupNames = {
  "opportunity-type": ["Sales"],
  "opportunity-lost-reason": [],
  "sales-stage": ["Prospecting", "Qualification"],
};
const labelOf = (resource: ResourceName, name: string) =>
  describeResource(resource).fields[name]?.label ?? name;
const DEFAULTS = { company: "Our Company", currency: "EUR", labelOf };

const PIPELINE = `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
1C1I7A6R,Moses Frase,GTX Plus Basic,Cancity,Won,2016-10-20,2017-03-01,1054
Z063OYW0,Darcel Schlecht,GTXPro,Isdom,Lost,2016-10-25,2017-03-11,0
KIOF5EM0,Versie Hillebrand,MG Special,,Prospecting,,,
MV1LWRNH,Moses Frase,GTX Basic,Codehow,Engaging,2016-10-25,,
`;
const ACCOUNTS = `account,sector,year_established,revenue (millions),employees,office_location
Acme Corporation,technolgy,1996,1100.04,2822,United States
`;

const columnsOf = (text: string) => profileColumns(readSheet(text, { delimiter: "," }));

/** Field name to column name, or to the fixed value in quotes. */
function shown(resource: "opportunity" | "prospect", text: string) {
  const columns = columnsOf(text);
  const { fields } = guessMapping(resource, columns, LOOKUPS, DEFAULTS);
  return Object.fromEntries(
    Object.entries(fields).map(([name, source]) => [
      name,
      source.from === "column" ? columns[source.column]?.name : `"${source.value}"`,
    ]),
  );
}

test("the columns of a sales pipeline find their fields", () => {
  expect(shown("opportunity", PIPELINE)).toEqual({
    opportunity_from: '"Customer"',
    party_name: "account",
    status: "deal_stage",
    expected_closing: "close_date",
    currency: '"EUR"',
    opportunity_amount: "close_value",
    sales_stage: "deal_stage",
    company: '"Our Company"',
    transaction_date: "engage_date",
    opportunity_owner: "sales_agent",
  });
});

test("the columns of an account list find a prospect's fields", () => {
  expect(shown("prospect", ACCOUNTS)).toEqual({
    company_name: "account",
    industry: "sector",
    territory: "office_location",
    no_of_employees: "employees",
    annual_revenue: "revenue (millions)",
    company: '"Our Company"',
  });
});

test("what the rows are is told by their columns", () => {
  expect(guessResource(columnsOf(PIPELINE), labelOf)).toBe("opportunity");
  expect(guessResource(columnsOf(ACCOUNTS), labelOf)).toBe("prospect");
  expect(guessResource(columnsOf("stage_name\nDemo\n"), labelOf)).toBe("sales-stage");
  expect(guessResource(columnsOf("a,b\n1,2\n"), labelOf)).toBe("opportunity");
});

test("a column said to be in millions is multiplied", () => {
  const { fields } = guessMapping("prospect", columnsOf(ACCOUNTS), LOOKUPS, DEFAULTS);
  expect(fields["annual_revenue"]).toMatchObject({ multiplier: 1_000_000 });
});

test("won, lost and stages before them become statuses, unknown stages new lookup records", () => {
  const { fields } = guessMapping("opportunity", columnsOf(PIPELINE), LOOKUPS, DEFAULTS);
  expect(fields["status"]).toMatchObject({
    values: {
      Won: { to: "value", value: "Converted" },
      Lost: { to: "value", value: "Lost" },
      Prospecting: { to: "value", value: "Open" },
      Engaging: { to: "value", value: "Open" },
    },
  });
  expect(fields["sales_stage"]).toMatchObject({
    values: {
      Won: { to: "new" },
      Lost: { to: "new" },
      Prospecting: { to: "value", value: "Prospecting" },
      Engaging: { to: "new" },
    },
  });
});

test("numbers that fall into ranges need no entry of their own, words do", () => {
  const columns = columnsOf("name,employees\nA,85\nB,1-10\nC,many\n");
  const { fields } = guessMapping("prospect", columns, LOOKUPS, DEFAULTS);
  expect(fields["no_of_employees"]).toMatchObject({
    values: { "1-10": { to: "value", value: "1-10" } },
  });
});

test.each(["opportunity", "prospect", "sales-stage"] as const)(
  "a file whose columns are called as the fields of %s maps every one of them",
  (resource) => {
    const names = Object.entries(describeResource(resource).fields)
      .filter(([, field]) => !field.computed)
      .map(([name]) => name);
    const columns = columnsOf(`${names.join(",")}\n${names.map(() => "x").join(",")}\n`);
    const { fields } = guessMapping(resource, columns, LOOKUPS, DEFAULTS);
    const found = Object.entries(fields).map(([name, source]) => [
      name,
      source.from === "column" ? columns[source.column]?.name : null,
    ]);
    expect(found).toEqual(names.map((name) => [name, name]));
  },
);

test.each([
  ["German", "Firma,Vorgang,Betrag,Phase,Angelegt am,Erwarteter Abschluss,Zuständig,Verlustgrund"],
  ["French", "Client,Affaire,Montant,Étape,Créé le,Date de clôture,Responsable,Motif de perte"],
  [
    "Spanish",
    "Cliente,Negocio,Importe,Etapa,Creado el,Cierre previsto,Responsable,Motivo de pérdida",
  ],
  [
    "Pipedrive",
    "Deal - Organization,Deal - Title,Deal - Value,Deal - Stage,Deal - Deal created,Deal - Expected close date,Deal - Owner,Deal - Lost reason",
  ],
  ["Salesforce", "AccountName,Name,Amount,StageName,CreatedDate,CloseDate,OwnerName,Loss_Reason"],
  [
    "snake case",
    "account_name,deal_name,deal_value,pipeline_stage,created_at,close_date,deal_owner,lost_reason",
  ],
])("columns as %s names them find their fields", (_, header) => {
  const names = header.split(",");
  expect(shown("opportunity", `${header}\n${names.map(() => "x").join(",")}\n`)).toMatchObject({
    party_name: names[0],
    title: names[1],
    opportunity_amount: names[2],
    sales_stage: names[3],
    transaction_date: names[4],
    expected_closing: names[5],
    opportunity_owner: names[6],
    lost_reason: names[7],
  });
});

test("a column goes to the field it fits best, and to no other", () => {
  const fields = shown("opportunity", "Name,Account Name,Account\nRoof,Acme,A-17\n");
  expect(fields).toMatchObject({ title: "Name", party_name: "Account Name" });
  expect(Object.values(fields).filter((source) => source === "Account")).toEqual([]);
});

test("only our own ids find records, and then change them", () => {
  const own = columnsOf("id,title\nopportunity_0190,Roof\n");
  expect(guessMapping("opportunity", own, LOOKUPS, DEFAULTS)).toMatchObject({
    fields: { id: { column: 0 } },
    duplicates: { key: ["id"], action: "update_filled" },
  });
  const other = columnsOf("id,title\n4711,Roof\n");
  expect(guessMapping("opportunity", other, LOOKUPS, DEFAULTS).fields["id"]).toBeUndefined();
});

test("what is there already is skipped where the file names it, and nothing is compared where it does not", () => {
  const duplicatesOf = (text: string, resource: "opportunity" | "prospect" = "opportunity") =>
    guessMapping(resource, columnsOf(text), LOOKUPS, DEFAULTS).duplicates;
  expect(duplicatesOf("title,account\nRoof,Acme\n")).toEqual({
    key: ["title", "party_name"],
    action: "skip",
  });
  expect(duplicatesOf("account\nAcme\n")).toEqual({ key: [], action: "create" });
  expect(duplicatesOf("company_name\nAcme\n", "prospect").key).toEqual(["company_name"]);
});

test("a stage called like part of one there is is that stage", () => {
  const lookups = { ...LOOKUPS, "sales-stage": ["Negotiation/Review", "Proposal/Price Quote"] };
  const columns = columnsOf(
    "account,stage\nA,Negotiation\nB,proposal / price quote\nC,Review call\n",
  );
  expect(
    guessMapping("opportunity", columns, lookups, DEFAULTS).fields["sales_stage"],
  ).toMatchObject({
    values: {
      Negotiation: { to: "value", value: "Negotiation/Review" },
      "proposal / price quote": { to: "value", value: "Proposal/Price Quote" },
      "Review call": { to: "new" },
    },
  });
});

const tabbed = (text: string) => profileColumns(readSheet(text, { delimiter: "\t" }));

test("one column that tells the decimal sign, or that the day comes first, tells it of all", () => {
  const columns = tabbed("amount\trate\tday\tclosing\n1.234\t0,5\t01/02/2024\t13/02/2024\n");
  expect(columns.map(({ name }) => name)).toEqual(["amount", "rate", "day", "closing"]);
  expect(columns[0]?.numberFormat).toBe("1.234,56");
  expect(columns[2]?.dateFormat).toBe("dd/mm/yyyy");
});
