import { expect, test } from "vitest";
import {
  ask,
  gate,
  idOf,
  post,
  restart,
  store,
  titled,
  writeAt,
  withOwnApi,
} from "./better-server.ts";

/** Creates that are done once, however often they are sent. */

withOwnApi();

test("a POST with a key is done once, and answers the same again, also after a restart", async () => {
  const key = { "Idempotency-Key": "op_1" };
  const first = await post(key);
  expect(first.status).toBe(201);
  await ask("PATCH", `/opportunity/${idOf(first)}`, {}, { title: "Cranes" });
  const again = await post(key);
  expect(again).toMatchObject({ status: 201, text: first.text });
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  await restart();
  expect(await post(key)).toMatchObject({ status: 201, text: first.text });
  expect(store.rows("opportunity")).toHaveLength(1);
});

test("a key is forgotten after a day", async () => {
  const DAY_MS = 86_400_000;
  writeAt(() => new Date(Date.now() - DAY_MS - 1_000).toISOString());
  const key = { "Idempotency-Key": "op_1" };
  const first = await post(key);
  writeAt(() => new Date().toISOString());
  expect(idOf(await post(key))).not.toBe(idOf(first));
});

test("a key is not taken for another request", async () => {
  const key = { "Idempotency-Key": "op_1" };
  await post(key);
  expect(await post(key, titled("Cranes"))).toMatchObject({ status: 422 });
  expect(await post(key, { stage_name: "x" }, "/sales-stage")).toMatchObject({ status: 422 });
  expect(store.rows("opportunity")).toHaveLength(1);
  expect(await post({ "Idempotency-Key": "op 1" })).toMatchObject({ status: 400 });
});

test("of two POSTs with one key at once, the second is told that the first is under way", async () => {
  const key = { "Idempotency-Key": "op_1" };
  const begun = gate();
  const goOn = gate();
  let asked = 0;
  await restart({
    async acts(prefix) {
      asked += 1;
      begun.open();
      if (asked === 1) await goOn.opened;
      return store.acts(prefix);
    },
  });
  const first = post(key);
  await begun.opened;
  expect(await post(key)).toMatchObject({ status: 409 });
  expect(await post(key, titled("Cranes"))).toMatchObject({ status: 422 });
  goOn.open();
  expect(await first).toMatchObject({ status: 201 });
  expect(store.rows("opportunity")).toHaveLength(1);
});

test("a POST that was refused keeps no key: put right, it goes through", async () => {
  const key = { "Idempotency-Key": "op_1" };
  expect(await post(key, {})).toMatchObject({ status: 400 });
  expect(await post(key)).toMatchObject({ status: 201 });
});

test("children keep keys too, and their rows are answered whole", async () => {
  const opportunity_id = idOf(await post());
  const item = { opportunity_id, item_name: "Fork", qty: 2, rate: 10 };
  const first = await post({ "Idempotency-Key": "item" }, item, "/opportunity-item");
  const again = await post({ "Idempotency-Key": "item" }, item, "/opportunity-item");
  expect(again).toMatchObject({ status: 201, text: first.text });
  expect(store.rows("opportunity-item")).toHaveLength(1);
});
