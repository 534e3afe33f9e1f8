import { expect, test } from "vitest";
import { problemIn, type AnsweredRecord } from "./answers.ts";
import type { Body, Scene } from "./scene.ts";

const ROW = "prospect-opportunity";

const FIGURES = {
  opportunity_amount: 1200,
  probability: 40,
  expected_closing: "2024-06-30",
  currency: "EUR",
  opportunity_owner: "ada@example.com",
  contact_person: "Grace",
};

/** What the row of an opportunity shows of it. */
function copiesOf(opportunity: AnsweredRecord): Body {
  return {
    opportunity: opportunity.id,
    amount: opportunity["opportunity_amount"],
    stage: opportunity["sales_stage"],
    probability: opportunity["probability"],
    expected_closing: opportunity["expected_closing"],
    currency: opportunity["currency"],
    deal_owner: opportunity["opportunity_owner"],
    contact_person: opportunity["contact_person"],
  };
}

/** A prospect lists its opportunities, with figures that are theirs. */
export function prospectOpportunityTests(scene: () => Scene): void {
  const prospect = () => scene().make("prospect", { company_name: scene().unique("Acme") });
  const dealWith = ({ id }: AnsweredRecord, body: Body = {}) =>
    scene().make("opportunity", { opportunity_from: "Prospect", party_name: id, ...body });
  const rowsOf = ({ id }: AnsweredRecord) => scene().children(ROW, id);

  test("an opportunity of a prospect is added to the prospect's rows", async () => {
    const home = await prospect();
    const first = await dealWith(home, FIGURES);
    const second = await dealWith(home);
    const rows = await rowsOf(home);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ idx: 1, prospect_id: home.id, ...copiesOf(first) });
    expect(rows[1]).toMatchObject({ idx: 2, prospect_id: home.id, ...copiesOf(second) });
  });

  test("an opportunity of a lead is added to the prospect that lists the lead", async () => {
    const home = await prospect();
    const lead = scene().unique("CRM-LEAD");
    await scene().make("prospect-lead", { prospect_id: home.id, lead });
    const deal = await scene().make("opportunity", { opportunity_from: "Lead", party_name: lead });
    expect(await rowsOf(home)).toMatchObject([copiesOf(deal)]);
  });

  test("the row follows every change of its opportunity, and stays the same row", async () => {
    const home = await prospect();
    const deal = await dealWith(home);
    const [row] = await rowsOf(home);
    const stage = scene().unique("Demo");
    await scene().make("sales-stage", { stage_name: stage });
    const changed = await scene().change("opportunity", deal.id, {
      ...FIGURES,
      sales_stage: stage,
    });
    expect(await rowsOf(home)).toEqual([{ ...row, ...copiesOf(changed) }]);
    const emptied = await scene().change("opportunity", deal.id, {
      opportunity_amount: null,
      probability: null,
    });
    expect(await rowsOf(home)).toEqual([{ ...row, ...copiesOf(emptied) }]);
  });

  test("the row follows when the opportunity's stage is renamed", async () => {
    const home = await prospect();
    const { id } = await scene().make("sales-stage", { stage_name: scene().unique("Demo") });
    await dealWith(home, { sales_stage: id });
    const stage = scene().unique("Demonstration");
    await scene().change("sales-stage", id, { stage_name: stage });
    expect(await rowsOf(home)).toMatchObject([{ stage }]);
  });

  test("a row that names an opportunity takes its figures, whatever the body says", async () => {
    const home = await prospect();
    const deal = await scene().make("opportunity", FIGURES);
    const body = { prospect_id: home.id, opportunity: deal.id, amount: 1, stage: "Mine" };
    const made = await scene().make(ROW, body);
    expect(made).toMatchObject(copiesOf(deal));
    expect(await scene().change(ROW, made.id, { probability: 3 })).toEqual(made);
    const changed = await scene().change("opportunity", deal.id, { opportunity_amount: 77 });
    expect(await rowsOf(home)).toMatchObject([copiesOf(changed)]);
  });

  test("a row without an opportunity keeps the figures it was given", async () => {
    const home = await prospect();
    const figures = { amount: 5, stage: "By hand", probability: 50, deal_owner: "Ada" };
    const made = await scene().make(ROW, { prospect_id: home.id, ...figures });
    expect(made).toMatchObject({ opportunity: null, ...figures });
  });

  test("an opportunity that is listed already is not listed again", async () => {
    const home = await prospect();
    const deal = await dealWith(home);
    await scene().change("opportunity", deal.id, { title: "Another title" });
    await scene().change("opportunity", deal.id, { probability: 5 });
    expect(await rowsOf(home)).toHaveLength(1);
  });

  test("the row goes with its opportunity, and the gap closes", async () => {
    const home = await prospect();
    const first = await dealWith(home);
    const second = await dealWith(home);
    const [row] = await rowsOf(home);
    await scene().driver.remove("opportunity", first.id);
    expect(await rowsOf(home)).toMatchObject([{ idx: 1, ...copiesOf(second) }]);
    expect(problemIn(await scene().driver.get(ROW, row?.id ?? ""), 404).status).toBe(404);
  });

  test("deleting a prospect leaves its opportunities", async () => {
    const home = await prospect();
    const deal = await dealWith(home);
    await scene().driver.remove("prospect", home.id);
    expect(await scene().read("opportunity", deal.id)).toEqual(deal);
    expect(await scene().change("opportunity", deal.id, { probability: 9 })).toMatchObject({
      probability: 9,
    });
  });
}
