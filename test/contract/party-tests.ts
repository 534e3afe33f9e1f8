import { expect, test } from "vitest";
import type { Body, Scene } from "./scene.ts";

/** The names an opportunity takes from its party, until somebody writes their own. */
export function partyTests(scene: () => Scene): void {
  const deal = (body: Body) => scene().make("opportunity", body);
  const prospect = (company_name: string) => scene().make("prospect", { company_name });

  test("customer_name is the party's name, and the title is customer_name", async () => {
    const party_name = scene().unique("Acme");
    const made = await deal({ opportunity_from: "Customer", party_name });
    expect(made).toMatchObject({ customer_name: party_name, title: party_name });
  });

  test("a prospect may be named by its company or its id", async () => {
    const company = scene().unique("Acme");
    const { id } = await prospect(company);
    for (const party_name of [company, id]) {
      const made = await deal({ opportunity_from: "Prospect", party_name });
      expect(made).toMatchObject({ customer_name: company, title: company });
    }
  });

  test("a lead's customer_name is the prospect that lists the lead", async () => {
    const company = scene().unique("Acme");
    const { id } = await prospect(company);
    const lead = scene().unique("CRM-LEAD");
    await scene().make("prospect-lead", { prospect_id: id, lead });
    const made = await deal({ opportunity_from: "Lead", party_name: lead });
    expect(made).toMatchObject({ party_name: lead, customer_name: company });
  });

  test("both follow when the party changes", async () => {
    const [first, second] = [scene().unique("Acme"), scene().unique("Bolt")];
    const { id } = await deal({ party_name: first });
    const after = await scene().change("opportunity", id, { party_name: second });
    expect(after).toMatchObject({ customer_name: second, title: second });
  });

  test("a title of one's own stays when the party changes, and customer_name follows", async () => {
    const { id } = await deal({ party_name: scene().unique("Acme"), title: "Ten lorries" });
    const party_name = scene().unique("Bolt");
    const after = await scene().change("opportunity", id, { party_name });
    expect(after).toMatchObject({ customer_name: party_name, title: "Ten lorries" });
  });

  test("a customer_name of one's own is the title, and comes back to the party's when emptied", async () => {
    const party_name = scene().unique("Acme");
    const { id, ...made } = await deal({ party_name, customer_name: "Acme Ltd" });
    expect(made).toMatchObject({ customer_name: "Acme Ltd", title: "Acme Ltd" });
    const emptied = await scene().change("opportunity", id, { customer_name: null });
    expect(emptied).toMatchObject({ customer_name: party_name, title: party_name });
  });

  test("a prospect's opportunities follow when it is renamed", async () => {
    const { id } = await prospect(scene().unique("Acme"));
    const made = await deal({ opportunity_from: "Prospect", party_name: id });
    const other = await deal({
      opportunity_from: "Customer",
      party_name: String(made["party_name"]),
    });
    const company_name = scene().unique("Acme Worldwide");
    await scene().change("prospect", id, { company_name });
    expect(await scene().read("opportunity", made.id)).toMatchObject({
      party_name: company_name,
      customer_name: company_name,
      title: company_name,
    });
    expect(await scene().read("opportunity", other.id)).toEqual(other);
  });
}
