import { afterEach, beforeEach, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";
import { create, DEAL } from "./sample-records.ts";
import { RESOURCES, type ResourceName } from "./resources.ts";
import { startRemote, type Remote } from "./start-remote.ts";

let remote: Remote;
beforeEach(async () => {
  remote = await startRemote({ now: () => Date.UTC(2026, 0, 15, 9, 30, 0, 700) });
});
afterEach(() => remote.close());

const call = (method: string, path: string, body?: unknown) =>
  callRemote(remote, method, path, body);

test("a create answers the whole object, with an id of the server's, the defaults and null for the rest", async () => {
  const mine = { ...DEAL, id: "opportunity_mine", created_at: "2000-01-01T00:00:00Z" };
  const { status, body } = await call("POST", "/opportunity", mine);
  expect(status).toBe(201);
  expect(Object.keys(body)).toEqual([
    "id",
    "created_at",
    "updated_at",
    ...RESOURCES.opportunity.fields.keys(),
  ]);
  expect(body).toMatchObject({
    ...DEAL,
    status: "Open",
    sales_stage: "Prospecting",
    probability: 100,
  });
  expect(body).toMatchObject({ title: null, total: null, created_at: "2026-01-15T09:30:00Z" });
  expect(body["id"]).toMatch(/^opportunity_\w{10,}$/);
  expect(body["id"]).not.toBe("opportunity_mine");
  expect((await call("GET", `/opportunity/${String(body["id"])}`)).body).toEqual(body);
});

test("a create with no body at all is one with nothing set, as the lookups' example has it", async () => {
  const { status, body } = await call("POST", "/sales-stage");
  expect(status).toBe(201);
  expect(body["stage_name"]).toBeNull();
});

test.each([
  ["opportunity", { ...DEAL, party_name: null }, "party_name"],
  ["opportunity", { ...DEAL, transaction_date: "" }, "transaction_date"],
  ["prospect", { company_name: "Isoplex" }, "company"],
  ["opportunity-item", { item_name: "GTX Basic" }, "opportunity_id"],
  ["prospect-opportunity", { amount: 5 }, "prospect_id"],
])("a create of %s without what it requires is refused in words", async (name, fields, missing) => {
  const { status, body } = await call("POST", `/${name}`, fields);
  expect({ status, body }).toEqual({ status: 400, body: { error: `${missing} is required` } });
});

test.each<[ResourceName, (opportunity: string, prospect: string) => object]>([
  ["opportunity", () => DEAL],
  ["opportunity-item", (opportunity) => ({ opportunity_id: opportunity })],
  ["opportunity-lost-reason-detail", (opportunity) => ({ opportunity_id: opportunity })],
  ["prospect", () => ({ company: "Satchel" })],
  ["prospect-lead", (_, prospect) => ({ prospect_id: prospect, lead: "Anna Snelling" })],
  ["prospect-opportunity", (_, prospect) => ({ prospect_id: prospect })],
  ["opportunity-type", () => ({})],
  ["opportunity-lost-reason", () => ({})],
  ["sales-stage", () => ({})],
])("a %s needs no more than the pages require", async (name, fields) => {
  const opportunity = await create(remote, "opportunity", DEAL);
  const prospect = await create(remote, "prospect", { company: "Satchel" });
  expect(await create(remote, name, fields(opportunity, prospect))).toMatch(`${name}_`);
});

test("a value of the wrong type is refused, and nothing is made", async () => {
  const { status, body } = await call("POST", "/opportunity", {
    ...DEAL,
    opportunity_amount: "5",
  });
  expect({ status, body }).toEqual({
    status: 400,
    body: { error: "opportunity_amount must be a number" },
  });
  expect(remote.records.count("opportunity")).toBe(0);
});

test("an attribute nobody knows is ignored, and names of lookups nobody made are taken", async () => {
  const { body } = await call("POST", "/opportunity", {
    ...DEAL,
    colour: "red",
    sales_stage: "Somewhere",
  });
  expect(body).not.toHaveProperty("colour");
  expect(body["sales_stage"]).toBe("Somewhere");
});
