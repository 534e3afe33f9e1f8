import { afterEach, beforeEach, expect, test } from "vitest";
import { change, DEAL } from "./deal.ts";
import { create, twoSatchels, type TwoSatchels } from "./two-satchels.ts";

let device: TwoSatchels["device"];
let remote: TwoSatchels["remote"];
let there: TwoSatchels["there"];
let way: TwoSatchels["way"];
let remoteIdOf: TwoSatchels["remoteIdOf"];
let settle: TwoSatchels["settle"];
let expectSame: TwoSatchels["expectSame"];
let close: TwoSatchels["close"];
beforeEach(async () => {
  ({ device, remote, there, way, remoteIdOf, settle, expectSame, close } = await twoSatchels());
});
afterEach(() => close());

test("S31 two Satchels that both began with the same lookups have each of them once", async () => {
  await create(device, "sales-stage", { stage_name: "Tasting" });
  await create(there, "sales-stage", { stage_name: "Trial" });
  await settle();
  expect(remote.rows("sales-stage")).toHaveLength(10);
  await expectSame();
  expect(await device.round()).toMatchObject({ pushed: 0, pulled: 0 });
});

test("S24 what is made and changed on both sides is the same on both in the end", async () => {
  const mine = await create(device, "opportunity", DEAL);
  const theirs = await create(there, "opportunity", { ...DEAL, title: "Cranes" });
  await settle();
  await expectSame();
  await change(device, mine, { territory: "North", opportunity_amount: 100 });
  await change(there, await remoteIdOf("opportunity", mine), { city: "Bonn" });
  await change(device, theirs, { city: "Kiel" });
  await settle();
  await expectSame();
  expect(await device.row("opportunity", mine)).toMatchObject({ territory: "North", city: "Bonn" });
});

test("S25 what both changed differently is decided by a person, and then the same on both", async () => {
  const id = await create(device, "opportunity", DEAL);
  await settle();
  const idThere = await remoteIdOf("opportunity", id);
  await change(device, id, { title: "Cranes", city: "Bonn" });
  await change(there, idThere, { title: "Lifts" });
  await settle();
  expect((await device.store.meta()).counts.conflict).toBe(1);
  expect(await there.row("opportunity", idThere)).toMatchObject({ title: "Lifts", city: "Bonn" });
  await device.decide({ kind: "resolve", id, choice: "mine" });
  await settle();
  expect(await there.row("opportunity", idThere)).toMatchObject({ title: "Cranes" });
  await expectSame();
});

test("S31 a prospect's row for an opportunity, which both sides make on their own, is there once", async () => {
  const company = { company_name: "Isoplex", company: "Example Corp" };
  const prospect = await create(device, "prospect", company);
  await create(device, "opportunity", {
    ...DEAL,
    opportunity_from: "Prospect",
    party_name: prospect,
  });
  await settle();
  await settle();
  expect(remote.rows("prospect-opportunity")).toHaveLength(1);
  await expectSame();
  await create(there, "opportunity", {
    ...DEAL,
    title: "Cranes",
    opportunity_from: "Prospect",
    party_name: await remoteIdOf("prospect", prospect),
  });
  await settle();
  await settle();
  expect(remote.rows("prospect-opportunity")).toHaveLength(2);
  await expectSame();
});

test("S15 what is deleted on either side is gone from both, with its rows", async () => {
  const ids: string[] = [];
  for (const title of ["one", "two", "three"]) {
    const id = await create(device, "opportunity", { ...DEAL, title });
    await create(device, "opportunity-item", {
      opportunity_id: id,
      item_name: title,
      qty: 1,
      rate: 1,
    });
    ids.push(id);
  }
  await settle();
  const [one = "", two = "", three = ""] = ids;
  await device.act({ kind: "remove", resource: "opportunity", id: one });
  await there.act({
    kind: "remove",
    resource: "opportunity",
    id: await remoteIdOf("opportunity", two),
  });
  await settle();
  expect(remote.rows("opportunity")).toHaveLength(1);
  expect(remote.rows("opportunity-item")).toHaveLength(1);
  await expectSame();
  expect(await device.store.trash()).toMatchObject([{ id: two }]);
  await device.decide({ kind: "restore", id: two });
  await settle();
  expect(remote.rows("opportunity")).toHaveLength(2);
  await expectSame();
  expect(await device.row("opportunity", three)).toMatchObject({ title: "three" });
});

test("S10 a POST whose answer is lost is not done twice", async () => {
  await settle();
  let lost = 0;
  way.between = async ({ method }, pass) => {
    const answer = await pass();
    if (method !== "POST" || lost > 0) return answer;
    lost += 1;
    return { kind: "failed", sent: "maybe", reason: "timeout", detail: "no answer" };
  };
  const id = await create(device, "opportunity", DEAL);
  expect((await device.round()).halt).toMatchObject({ kind: "later", reason: "timeout" });
  await settle();
  expect(lost).toBe(1);
  expect(remote.rows("opportunity")).toHaveLength(1);
  expect(await device.row("opportunity", id)).toMatchObject({ title: "Forklifts" });
  await expectSame();
});
