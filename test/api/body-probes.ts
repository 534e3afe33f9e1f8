import { gzipSync } from "node:zlib";
import { DEFAULT_LIMITS } from "../../main/api/limits.ts";
import { JSON_MAX_DEPTH, JSON_MAX_KEYS } from "../../shared/api/strict-json.ts";
import type { ApiUnderTest } from "./api-under-test.ts";
import { LIST, good, writing, type Probe } from "./probe.ts";
import type { RawRequest } from "./raw-http.ts";

/** What would be taken, were it sent as it should be. */
export const VALID_BODY = JSON.stringify({
  opportunity_from: "Lead",
  party_name: "Probe",
  company: "Satchel",
  transaction_date: "2024-01-15",
});

const typed = (type: string) => (api: ApiUnderTest) => writing(api, VALID_BODY, { type });
const MEDIA = "application/json";

const withoutType =
  (method: string, target: string) =>
  (api: ApiUnderTest): RawRequest => ({ ...good(api, [], target), method });

export const mediaProbes: readonly Probe[] = [
  ...[
    "text/plain",
    "text/plain;charset=UTF-8",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "application/json-patch+json",
    "application/json; charset=utf-16",
    "application/json, text/plain",
    "text/plain; application/json",
  ].map((type) => ({
    says: `JSON sent as ${type}`,
    request: typed(type),
    status: 415,
    because: MEDIA,
  })),
  {
    says: "a POST without a type",
    request: withoutType("POST", LIST),
    status: 415,
    because: MEDIA,
  },
  {
    says: "a PATCH without a type",
    request: withoutType("PATCH", `${LIST}/nobody`),
    status: 415,
    because: MEDIA,
  },
  {
    says: "a second type after the right one",
    request: (api) => writing(api, VALID_BODY, { headers: [["Content-Type", "text/plain"]] }),
    status: 415,
    because: MEDIA,
  },
  {
    says: "a DELETE with a form as its body",
    request: (api) =>
      writing(api, "a=b", {
        method: "DELETE",
        target: `${LIST}/nobody`,
        type: "application/x-www-form-urlencoded",
      }),
    status: 415,
    because: MEDIA,
  },
  {
    says: "JSON that is compressed",
    request: (api) =>
      writing(api, gzipSync(VALID_BODY), { headers: [["Content-Encoding", "gzip"]] }),
    status: 415,
    because: MEDIA,
  },
];

const { maxBodyBytes } = DEFAULT_LIMITS;
const chunk = (size: number) => `${size.toString(16)}\r\n${"a".repeat(size)}\r\n`;

function chunked(api: ApiUnderTest, body: string): RawRequest {
  const headers = [
    ["Content-Type", "application/json"],
    ["Transfer-Encoding", "chunked"],
  ] as const;
  return { ...good(api, headers), method: "POST", body };
}

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
const keys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n])));

export const bodyProbes: readonly Probe[] = [
  {
    says: "a body one byte too large",
    request: (api) => writing(api, "a".repeat(maxBodyBytes + 1)),
    status: 413,
    because: `${maxBodyBytes} bytes`,
  },
  {
    says: "a body said to be huge, before a byte of it",
    request: (api) => {
      const length = ["Content-Length", "99999999999"] as const;
      return { ...good(api, [["Content-Type", "application/json"], length]), method: "POST" };
    },
    status: 413,
    because: `${maxBodyBytes} bytes`,
  },
  {
    says: "a chunked body that is too large",
    request: (api) => chunked(api, chunk(maxBodyBytes) + chunk(1)),
    status: 413,
    because: `${maxBodyBytes} bytes`,
  },
  {
    says: "a body too large for an unknown path",
    request: (api) => writing(api, "a".repeat(maxBodyBytes + 1), { target: "/nothing" }),
    status: 413,
  },
  {
    says: "half a megabyte of brackets",
    request: (api) => writing(api, "[".repeat(250_000) + "]".repeat(250_000)),
    status: 400,
    because: "nests deeper",
  },
  {
    says: "objects nested one level too deep",
    request: (api) => writing(api, nested(JSON_MAX_DEPTH + 1)),
    status: 400,
    because: "nests deeper",
  },
  {
    says: "one key too many",
    request: (api) => writing(api, keys(JSON_MAX_KEYS + 1)),
    status: 400,
    because: "keys",
  },
  ...[
    "{",
    '{"party_name":}',
    "{'party_name':1}",
    `${VALID_BODY}x`,
    `${VALID_BODY}${VALID_BODY}`,
    "NaN",
    '{"probability":Infinity}',
    '{"probability":01}',
    "undefined",
    " ",
  ].map((body) => ({
    says: `what is not JSON: ${body.slice(0, 24)}`,
    request: (api: ApiUnderTest) => writing(api, body),
    status: 400,
    because: "not JSON",
  })),
  ...["[]", "null", "1", '"text"', "[{}]"].map((body) => ({
    says: `JSON that is no object: ${body}`,
    request: (api: ApiUnderTest) => writing(api, body),
    status: 400,
    because: "must be a JSON object",
  })),
  {
    says: "bytes that are not UTF-8",
    request: (api) => writing(api, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    status: 400,
    because: "not UTF-8",
  },
  {
    says: "half a surrogate pair in bytes",
    request: (api) => writing(api, Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])),
    status: 400,
    because: "not UTF-8",
  },
  {
    says: "the same key twice",
    request: (api) => writing(api, '{"company":"a","company":"b"}'),
    status: 400,
    because: "twice",
  },
  {
    says: "the same key twice, once escaped",
    request: (api) => writing(api, '{"company":"a","\\u0063ompany":"b"}'),
    status: 400,
    because: "twice",
  },
  {
    says: "a key __proto__",
    request: (api) => writing(api, '{"__proto__":{"polluted":"yes"}}'),
    status: 400,
    because: "__proto__",
  },
  {
    says: "a key __proto__, escaped and deep",
    request: (api) => writing(api, '{"a":[{"\\u005f_proto__":{"polluted":"yes"}}]}'),
    status: 400,
    because: "__proto__",
  },
  {
    says: "a constructor's prototype",
    request: (api) => writing(api, '{"constructor":{"prototype":{"polluted":"yes"}}}'),
    status: 400,
    because: "constructor is not an attribute",
  },
  {
    says: "a reorder with a key too many",
    request: (api) =>
      writing(api, '{"parent_id":"a","ids":[],"force":true}', {
        target: "/api/crm/opportunity-item/reorder",
      }),
    status: 400,
    because: "force is not known here",
  },
];
