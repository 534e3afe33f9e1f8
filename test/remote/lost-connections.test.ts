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
const count = () => remote.records.count("sales-stage");
const statuses = () => remote.requests.map(({ status }) => status);

/** What a client is told when no answer comes: the code that Node gives the lost connection. */
async function lost(request: Promise<unknown>): Promise<unknown> {
  const error: unknown = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TypeError)) return error;
  return error.cause instanceof Error && "code" in error.cause ? error.cause.code : error.message;
}

test.each([
  ["drop", "UND_ERR_SOCKET"],
  ["reset", "ECONNRESET"],
] as const)(
  "a %s before the work leaves nothing done, one after it leaves it done",
  async (kind, code) => {
    remote.faults.order({ kind, when: "before", nth: 1 });
    expect(await lost(post())).toBe(code);
    expect(count()).toBe(0);
    remote.faults.clear();
    remote.faults.order({ kind, when: "after", nth: 1 });
    expect(await lost(post())).toBe(code);
    expect(count()).toBe(1);
    expect((await post()).status).toBe(201);
    expect(statuses()).toEqual([null, null, 201]);
  },
);

test.each([
  ["before", 0],
  ["after", 1],
] as const)("one that hangs %s the work is never answered", async (when, done) => {
  const met = new Promise<void>((resolve) => {
    remote.faults[when]({}, resolve);
  });
  remote.faults.order({ kind: "hang", when });
  const client = new AbortController();
  const headers = { Authorization: `Bearer ${remote.token}` };
  const request = fetch(`${remote.url}/sales-stage`, {
    method: "POST",
    headers,
    signal: client.signal,
  });
  const told = lost(request);
  await met;
  client.abort();
  expect(await told).toMatchObject({ name: "AbortError" });
  expect([count(), statuses()]).toEqual([done, [null]]);
});

test("an answer cut off in the middle has a head and never its whole body", async () => {
  remote.seed({ prospects: 20 });
  remote.faults.order({ kind: "truncate" });
  const headers = { Authorization: `Bearer ${remote.token}` };
  const response = await fetch(`${remote.url}/prospect`, { headers });
  expect(response.status).toBe(200);
  expect(await lost(response.text())).toBe("UND_ERR_SOCKET");
});

test("close ends what is under way", async () => {
  const other = await startRemote();
  const held = other.faults.hold({});
  const request = lost(callRemote(other, "GET", "/prospect"));
  await held.reached;
  await other.close();
  expect(await request).toBe("UND_ERR_SOCKET");
});
