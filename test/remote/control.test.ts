import { afterEach, beforeEach, expect, test } from "vitest";
import { callRemote } from "./call-remote.ts";
import { STAGE } from "./sample-records.ts";
import { startRemote, type Remote } from "./start-remote.ts";

let remote: Remote;
beforeEach(async () => {
  remote = await startRemote();
});
afterEach(() => remote.close());

const post = () => callRemote(remote, "POST", "/sales-stage", STAGE);
const statuses = () => remote.requests.map(({ status }) => status);

/** Orders something as another process does. */
async function control(name: string, body: object = {}) {
  const response = await fetch(`${remote.controlUrl}/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test("faults are ordered, cancelled and cleared", async () => {
  const ordered = await control("order", { kind: "answer", status: 500, on: "^POST" });
  await post();
  await control("cancel", ordered.body);
  await post();
  await control("order", { kind: "answer", status: 500 });
  await control("clear");
  await post();
  expect(statuses()).toEqual([500, 201, 201]);
});

test("records are made, changed, ordered, removed and restored", async () => {
  await control("seed", { opportunities: 2, itemsEach: 2 });
  const { snapshot } = (await control("snapshot")).body;
  const opportunity = String(remote.records.all("opportunity")[0]?.["id"]);
  const ids = remote.records.children("opportunity-item", opportunity).map(({ id }) => String(id));
  const edits = [
    { create: "sales-stage", fields: STAGE },
    { update: "opportunity", id: opportunity, fields: { title: "Theirs" } },
    { reorder: "opportunity-item", parentId: opportunity, ids: ids.toReversed() },
    { remove: "opportunity-item", id: ids[0] },
  ];
  const { results } = (await control("edit", { edits })).body;
  expect(results).toMatchObject([STAGE, { title: "Theirs" }, [{ id: ids[1], idx: 1 }, {}], null]);
  const items = remote.records.children("opportunity-item", opportunity);
  expect(items.map(({ id, idx }) => [id, idx])).toEqual([[ids[1], 1]]);
  await control("edit", { edits: [{ restore: snapshot }] });
  const { body } = await control("records");
  expect(body["opportunity-item"]).toHaveLength(4);
  expect(body["opportunity"]).not.toContainEqual(expect.objectContaining({ title: "Theirs" }));
});

test("the token is changed and the log read, and the log has no control in it", async () => {
  await control("token", { token: "another" });
  await callRemote(remote, "GET", "/prospect?limit=1");
  const { requests } = (await control("requests")).body;
  expect(requests).toMatchObject([{ method: "GET", path: "/prospect?limit=1", status: 200 }]);
});

test("what is wrong with an order is said, and a web page cannot order anything", async () => {
  const { status, body } = await control("order", { kind: "clamp", max: 0 });
  expect([status, String(body["error"])]).toEqual([400, expect.stringContaining("max")]);
  expect((await control("nothing")).status).toBe(404);
  const simple = await fetch(`${remote.controlUrl}/clear`, { method: "POST", body: "{}" });
  expect(simple.status).toBe(415);
});
