import { expect, test } from "vitest";
import { ask, etag, gate, idOf, post, restart, store, withOwnApi } from "./better-server.ts";

/** Versions of records: asked for only where they are others, changed only where they are the same. */

withOwnApi();

test("one record has the same ETag in every answer until it changes", async () => {
  const made = await post();
  const path = `/opportunity/${idOf(made)}`;
  expect(etag(made)).toMatch(/^"[\w]{10,}"$/);
  expect(etag(await ask("GET", path))).toBe(etag(made));
  const changed = await ask("PATCH", path, {}, { title: "Cranes" });
  expect(etag(changed)).not.toBe(etag(made));
  expect(etag(await ask("GET", path))).toBe(etag(changed));
});

test("If-None-Match answers 304 without a body while nothing has changed", async () => {
  const made = await post();
  const path = `/opportunity/${idOf(made)}`;
  const same = await ask("GET", path, { "If-None-Match": `"other", W/${etag(made)}` });
  expect(same).toMatchObject({ status: 304, text: "" });
  expect(etag(same)).toBe(etag(made));
  await ask("PATCH", path, {}, { title: "Cranes" });
  expect(await ask("GET", path, { "If-None-Match": etag(made) })).toMatchObject({ status: 200 });
});

test("If-Match changes and deletes only what it names", async () => {
  const made = await post();
  const path = `/opportunity/${idOf(made)}`;
  const mine = { "If-Match": etag(made) };
  const first = await ask("PATCH", path, mine, { title: "Cranes" });
  expect(first.status).toBe(200);
  const late = await ask("PATCH", path, mine, { title: "Lifts" });
  expect(late.status).toBe(412);
  expect(JSON.parse(late.text)).toMatchObject({ title: "Precondition Failed", status: 412 });
  expect(await ask("DELETE", path, mine)).toMatchObject({ status: 412 });
  expect((await ask("GET", path)).text).toBe(first.text);
  expect(await ask("DELETE", path, { "If-Match": `"x", ${etag(first)}` })).toMatchObject({
    status: 200,
  });
  expect(await ask("DELETE", path, { "If-Match": etag(first) })).toMatchObject({ status: 404 });
});

test("If-Match takes any version for *, and refuses what is no tag", async () => {
  const path = `/opportunity/${idOf(await post())}`;
  expect(await ask("PATCH", path, { "If-Match": "*" }, { title: "a" })).toMatchObject({
    status: 200,
  });
  expect(await ask("PATCH", path, { "If-Match": "bare" }, {})).toMatchObject({ status: 400 });
});

test("of two that read the same version before either changes it, one is told that it came late", async () => {
  const made = await post();
  const bothRead = gate();
  let reads = 0;
  await restart({
    async get(resource, id) {
      const found = await store.get(resource, id);
      reads += 1;
      if (reads === 2) bothRead.open();
      await bothRead.opened;
      return found;
    },
  });
  const change = (title: string) =>
    ask("PATCH", `/opportunity/${idOf(made)}`, { "If-Match": etag(made) }, { title });
  const statuses = (await Promise.all([change("a"), change("b")])).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412]);
});
