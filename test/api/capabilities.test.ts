import { expect, test } from "vitest";
import { DEAL, ask, idOf, pageSchema, post, titled, writeAt, withOwnApi } from "./better-server.ts";

/** What the API offers beyond the reference: how it is said, and what takes one call. */

withOwnApi();

test("every answer under /api/crm says what there is beyond the reference, and so does OPTIONS", async () => {
  const asked = await ask("OPTIONS", "");
  expect(asked).toMatchObject({ status: 204, text: "" });
  const all = "etag, idempotency-key, updated-since, client-id, batch";
  expect(asked.headers.get("api-capabilities")).toBe(all);
  for (const answer of [await ask("GET", "/opportunity"), await ask("GET", "/opportunity/no")])
    expect(answer.headers.get("api-capabilities")).toBe(all);
});

test("updated_since lists what was changed then or later, newest made first, in pages", async () => {
  const ids: string[] = [];
  for (const minute of ["01", "02", "03", "04"]) {
    writeAt(() => `2026-01-15T09:${minute}:00.000Z`);
    ids.push(idOf(await post({}, titled(minute))));
  }
  writeAt(() => "2026-01-15T10:00:00.000Z");
  await ask("PATCH", `/opportunity/${ids[0]}`, {}, { title: "Cranes" });
  await ask("PATCH", `/opportunity/${ids[2]}`, {}, { title: "Lifts" });
  const list = async (query: string) =>
    pageSchema.parse(JSON.parse((await ask("GET", `/opportunity?${query}`)).text));
  const since = "updated_since=2026-01-15T11:00:00%2B01:00";
  expect(await list(since)).toMatchObject({
    data: [{ id: ids[2] }, { id: ids[0] }],
    has_more: false,
    total: 2,
  });
  expect(await list(`${since}&limit=1&offset=1`)).toMatchObject({
    data: [{ id: ids[0] }],
    total: 2,
  });
  expect((await list("updated_since=2026-01-15T09:03:00Z")).total).toBe(3);
});

test("updated_since must be an instant", async () => {
  for (const query of ["updated_since=yesterday", "updated_since=2026-01-15", "updated_since="])
    expect(await ask("GET", `/opportunity?${query}`)).toMatchObject({
      status: 400,
      text: expect.stringContaining('"pointer":"/updated_since"'),
    });
});

test("a record has the id its client gives it, once", async () => {
  const id = "opportunity_0198c0de-cafe";
  const made = await post({ "Client-Id": id });
  expect(made).toMatchObject({ status: 201 });
  expect(idOf(made)).toBe(id);
  expect(await post({ "Client-Id": id }, titled("Cranes"))).toMatchObject({ status: 409 });
  for (const bad of ["0198c0de-cafe", "prospect_0198c0de-cafe", "opportunity_x", `${id}/..`])
    expect(await post({ "Client-Id": bad })).toMatchObject({ status: 400 });
  expect(idOf(await post({}, { ...DEAL, id: "opportunity_inbody00" }))).not.toContain("inbody");
});
