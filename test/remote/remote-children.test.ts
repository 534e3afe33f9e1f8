import { afterEach, beforeEach, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";
import { addItems, create, DEAL } from "./sample-records.ts";
import { RESOURCES } from "./resources.ts";
import { startRemote, type Remote } from "./start-remote.ts";

let remote: Remote;
beforeEach(async () => {
  remote = await startRemote();
});
afterEach(() => remote.close());

const call = (method: string, path: string, body?: unknown) =>
  callRemote(remote, method, path, body);

async function itemNames(opportunityId: string): Promise<unknown[]> {
  const { body } = await call("GET", `/opportunity-item?parent_id=${opportunityId}`);
  expect(body.data.map(({ idx }) => idx)).toEqual(body.data.map((_, index) => index + 1));
  return body.data.map((item) => item["item_name"]);
}

test("a DELETE is for good, and takes the children along", async () => {
  const id = await create(remote, "opportunity", DEAL);
  await addItems(remote, id, ["A", "B"]);
  const { status, body } = await call("DELETE", `/opportunity/${id}`);
  expect({ status, body }).toEqual({ status: 200, body: { id, deleted: true } });
  expect((await call("GET", `/opportunity/${id}`)).status).toBe(404);
  expect((await call("DELETE", `/opportunity/${id}`)).status).toBe(404);
  expect(remote.records.count("opportunity-item")).toBe(0);
});

test("children have no timestamps, are appended, and close the gap one leaves", async () => {
  const id = await create(remote, "opportunity", DEAL);
  const [, second = ""] = await addItems(remote, id, ["A", "B", "C"]);
  const { body } = await call("GET", `/opportunity-item?parent_id=${id}`);
  expect(Object.keys(body.data[0] ?? {})).toEqual([
    "id",
    "idx",
    ...RESOURCES["opportunity-item"].fields.keys(),
  ]);
  expect(body).toMatchObject({ has_more: false, total: 3 });
  await call("DELETE", `/opportunity-item/${second}`);
  expect(await itemNames(id)).toEqual(["A", "C"]);
});

test("a child is reached through its parent's list only", async () => {
  const id = await create(remote, "opportunity", DEAL);
  const [item = ""] = await addItems(remote, id, ["A"]);
  expect((await call("GET", `/opportunity-item/${item}`)).status).toBe(404);
  expect((await call("GET", "/opportunity-item")).body).toEqual({
    error: "parent_id is required",
  });
  expect((await call("GET", "/opportunity-item?parent_id=nobody")).body).toEqual({
    data: [],
    has_more: false,
    total: 0,
  });
  expect((await call("PATCH", `/opportunity-item/${item}`, { qty: 3 })).body).toMatchObject({
    qty: 3,
    item_name: "A",
  });
});

test("a child of a parent that is not there is refused", async () => {
  const { status, body } = await call("POST", "/opportunity-item", { opportunity_id: "nobody" });
  expect({ status, body }).toEqual({
    status: 400,
    body: { error: "There is no opportunity nobody" },
  });
});

test("a child whose parent is changed goes to the end of the other's", async () => {
  const [one, other] = [
    await create(remote, "opportunity", DEAL),
    await create(remote, "opportunity", DEAL),
  ];
  const [first = ""] = await addItems(remote, one, ["A", "B"]);
  await addItems(remote, other, ["C"]);
  await call("PATCH", `/opportunity-item/${first}`, { opportunity_id: other });
  expect([await itemNames(one), await itemNames(other)]).toEqual([["B"], ["C", "A"]]);
});

test("a reorder names every child once, else nothing moves", async () => {
  const id = await create(remote, "opportunity", DEAL);
  const [a = "", b = "", c = ""] = await addItems(remote, id, ["A", "B", "C"]);
  const reorder = (ids: string[]) =>
    call("POST", "/opportunity-item/reorder", { parent_id: id, ids });
  const { status, body } = await reorder([c, a, b]);
  expect(status).toBe(200);
  expect(body.data.map((item) => [item["item_name"], item["idx"]])).toEqual([
    ["C", 1],
    ["A", 2],
    ["B", 3],
  ]);
  for (const ids of [
    [a, b],
    [a, b, b],
    [a, b, "nobody"],
    [a, b, c, "nobody"],
  ]) {
    expect((await reorder(ids)).status).toBe(400);
  }
  expect(await itemNames(id)).toEqual(["C", "A", "B"]);
});
