import { expect, test } from "vitest";
import { z } from "zod";
import { DEAL, ask, etag, store, withOwnApi } from "./better-server.ts";

/** Several changes in one request. */

withOwnApi();

const resultsSchema = z.object({
  results: z.array(z.looseObject({ status: z.number(), body: z.looseObject({}) })),
});

const batch = (operations: readonly object[], headers: Record<string, string> = {}) =>
  ask("POST", "/batch", headers, { operations });

test("a batch does each operation or refuses it, in order, and answers each", async () => {
  const id = "opportunity_0198c0de-cafe";
  const answer = await batch([
    { method: "POST", path: "/opportunity", body: DEAL, client_id: id },
    {
      method: "POST",
      path: "/opportunity-item",
      body: { opportunity_id: id, item_name: "Fork", qty: 2, rate: 10 },
    },
    { method: "PATCH", path: `/opportunity/${id}`, body: { transaction_date: "tomorrow" } },
    { method: "PATCH", path: `/opportunity/${id}`, body: { title: "Cranes" } },
    { method: "DELETE", path: "/opportunity/nobody" },
    { method: "DELETE", path: "/nothing/nobody" },
    { method: "POST", path: "/opportunity", body: DEAL, client_id: "bad" },
    { method: "POST", path: "/opportunity-item/reorder", body: { parent_id: id, ids: [] } },
  ]);
  expect(answer.status).toBe(200);
  const { results } = resultsSchema.parse(JSON.parse(answer.text));
  expect(results.map(({ status }) => status)).toEqual([201, 201, 400, 200, 404, 404, 400, 400]);
  const read = await ask("GET", `/opportunity/${id}`);
  expect(JSON.parse(read.text)).toEqual(results[3]?.body);
  expect(results[3]).toMatchObject({ etag: etag(read), body: { title: "Cranes", total: 20 } });
});

test("a batch that cannot be read, is empty, too long or has a key does nothing", async () => {
  const one = { method: "POST", path: "/opportunity", body: DEAL };
  const TOO_MANY = 101;
  for (const operations of [[], Array(TOO_MANY).fill(one), [{ ...one, method: "GET" }], [one, 1]])
    expect(await ask("POST", "/batch", {}, { operations })).toMatchObject({ status: 400 });
  const said = async (body: unknown) => JSON.parse((await ask("POST", "/batch", {}, body)).text);
  expect(await said({ operations: [] })).toMatchObject({
    errors: [
      { pointer: "/operations", detail: "operations must hold 1 to 100 operations: it is empty" },
    ],
  });
  expect(await said({ operations: [{ ...one, method: "GET" }, 1], mode: "fast" })).toMatchObject({
    errors: [
      {
        pointer: "/operations/0/method",
        detail: "operations.0.method must be one of: POST, PATCH, DELETE",
      },
      {
        pointer: "/operations/1",
        detail: "operations.1 must be a JSON object with method and path",
      },
      { pointer: "/mode", detail: "mode is not known here" },
    ],
  });
  expect(await said({})).toMatchObject({
    errors: [{ detail: "operations must be a list of 1 to 100 operations" }],
  });
  expect(await batch([one], { "Idempotency-Key": "op_1" })).toMatchObject({ status: 400 });
  expect(await ask("GET", "/batch")).toMatchObject({ status: 405 });
  expect(store.rows("opportunity")).toEqual([]);
});
