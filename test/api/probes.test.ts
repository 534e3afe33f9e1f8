import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { startApi, type ApiUnderTest } from "./api-under-test.ts";
import { bodyProbes, mediaProbes } from "./body-probes.ts";
import { hostProbes, originProbes } from "./host-and-origin-probes.ts";
import { methodProbes, pathProbes } from "./path-probes.ts";
import { LIST, good, type Probe } from "./probe.ts";
import { allowedProbes, protocolProbes } from "./protocol-probes.ts";
import { scopeProbes, tokenProbes } from "./token-probes.ts";
import { requestBytes, sendBytes, type RawAnswer } from "./raw-http.ts";

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const page = z.object({ total: z.int() });

async function send(probe: Probe): Promise<RawAnswer> {
  const answer = await sendBytes(api.port, requestBytes(probe.request(api)));
  if (!answer) throw new Error("The connection was closed without an answer.");
  return answer;
}

/** How many records there are; answered at all only while the server goes on. */
async function countRecords(): Promise<number> {
  const answer = await sendBytes(api.port, requestBytes(good(api, [], `${LIST}?limit=1`)));
  return page.parse(JSON.parse(answer?.body ?? "")).total;
}

/** Nothing may be read by another origin's page, sniffed, cached or framed: refusals included. */
const GUARDS = {
  "access-control-allow-origin": undefined,
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  vary: "Origin",
};

const guardsOf = ({ headers }: RawAnswer) =>
  Object.fromEntries(Object.keys(GUARDS).map((name) => [name, headers.get(name)]));

/** Status, reason and header as the probe wants them; the body is there to be read where they differ. */
function expected({ status, because = "", header }: Probe) {
  return {
    status,
    body: expect.stringContaining(because),
    header: header?.[1],
  };
}

const told = ({ status, body, headers }: RawAnswer, { header }: Probe) => ({
  status,
  body,
  header: header && headers.get(header[0]),
});

describe.each([
  ["Host", hostProbes],
  ["Origin and site", originProbes],
  ["token", tokenProbes],
  ["scope", scopeProbes],
  ["media type", mediaProbes],
  ["body", bodyProbes],
  ["path", pathProbes],
  ["method", methodProbes],
  ["protocol", protocolProbes],
] as const)("%s", (_layer, probes) => {
  test.each(probes)("$status for $says", async (probe) => {
    const before = await countRecords();
    const answer = await send(probe);
    expect(told(answer, probe)).toEqual(expected(probe));
    expect(guardsOf(answer)).toEqual(GUARDS);
    if (answer.status >= 400 && answer.body !== "") {
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
    // It goes on answering, wrote nothing, threw nothing unseen, and no object grew a property.
    expect(await countRecords()).toBe(before);
    expect(api.errors).toEqual([]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("let through", () => {
  test.each(allowedProbes)("$status for $says", async (probe) => {
    const answer = await send(probe);
    expect(told(answer, probe)).toEqual(expected(probe));
    expect(guardsOf(answer)).toEqual(GUARDS);
  });
});
