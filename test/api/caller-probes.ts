import type { ApiUnderTest } from "./api-under-test.ts";
import { LIST, bearer, good, writing, type Headers, type Probe } from "./probe.ts";
import type { RawRequest } from "./raw-http.ts";

function fromHost(host: (api: ApiUnderTest) => string, target = LIST, method = "GET") {
  return (api: ApiUnderTest): RawRequest => ({
    method,
    target,
    headers: [["Host", host(api)], bearer(api.writeToken), ["Connection", "close"]],
  });
}

const HOST = "The Host header must be one of";
const ONE_HOST = "There must be one Host header";
const NO_PATH = "target is not a path";

export const hostProbes: readonly Probe[] = [
  {
    says: "a rebound name",
    request: fromHost(() => "attacker.example"),
    status: 403,
    because: HOST,
  },
  {
    says: "a rebound name with the right port",
    request: fromHost(({ port }) => `attacker.example:${port}`),
    status: 403,
    because: HOST,
  },
  {
    says: "a rebound name asking for an unknown path",
    request: fromHost(() => "attacker.example", "/nothing"),
    status: 403,
    because: HOST,
  },
  {
    says: "a rebound name asking for health, which needs no token",
    request: fromHost(() => "attacker.example", "/api/health"),
    status: 403,
    because: HOST,
  },
  {
    says: "a rebound name asking for the documentation",
    request: fromHost(() => "attacker.example", "/api/docs"),
    status: 403,
    because: HOST,
  },
  {
    says: "a rebound name asking with OPTIONS",
    request: fromHost(() => "attacker.example", LIST, "OPTIONS"),
    status: 403,
    because: HOST,
  },
  { says: "another port", request: fromHost(() => "127.0.0.1:1"), status: 403, because: HOST },
  { says: "no port", request: fromHost(() => "127.0.0.1"), status: 403, because: HOST },
  {
    says: "the address of all interfaces",
    request: fromHost(({ port }) => `0.0.0.0:${port}`),
    status: 403,
    because: HOST,
  },
  {
    says: "an IPv6 loopback that is not bound",
    request: fromHost(({ port }) => `[::1]:${port}`),
    status: 403,
    because: HOST,
  },
  {
    says: "a name that starts like ours",
    request: fromHost(({ host }) => `${host}.attacker.example`),
    status: 400,
    because: NO_PATH,
  },
  {
    says: "a name with a user before it",
    request: fromHost(({ host }) => `attacker@${host}`),
    status: 400,
    because: NO_PATH,
  },
  {
    says: "a fully qualified localhost.",
    request: fromHost(({ port }) => `localhost.:${port}`),
    status: 403,
    because: HOST,
  },
  {
    says: "two Host headers, the first of them ours",
    request: (api) => good(api, [["Host", "attacker.example"]]),
    status: 400,
    because: ONE_HOST,
  },
  {
    says: "no Host in HTTP/1.1",
    request: (api) => ({
      target: LIST,
      headers: [bearer(api.writeToken), ["Connection", "close"]],
    }),
    status: 400,
    because: ONE_HOST,
  },
  {
    says: "no Host in HTTP/1.0",
    request: (api) => ({ target: LIST, version: "HTTP/1.0", headers: [bearer(api.writeToken)] }),
    status: 400,
    because: ONE_HOST,
  },
  {
    says: "a target in absolute form that names another host",
    request: (api) => good(api, [], `http://attacker.example${LIST}`),
    status: 403,
    because: HOST,
  },
  {
    says: "a target in absolute form that names us before an @",
    request: (api) => good(api, [], `http://${api.host}@attacker.example${LIST}`),
    status: 403,
    because: HOST,
  },
];

const withHeader = (name: string, value: (api: ApiUnderTest) => string, target = LIST) => {
  return (api: ApiUnderTest) => good(api, [[name, value(api)]], target);
};
const ORIGIN = "Pages of other origins";
const SITE = "Other sites";

export const originProbes: readonly Probe[] = [
  {
    says: "a foreign Origin",
    request: withHeader("Origin", () => "https://attacker.example"),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "the Origin null",
    request: withHeader("Origin", () => "null"),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "an empty Origin",
    request: withHeader("Origin", () => ""),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "an Origin on another port of this machine",
    request: withHeader("Origin", () => "http://127.0.0.1:3000"),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "our other name as Origin",
    request: withHeader("Origin", ({ port }) => `http://localhost:${port}`),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "our name as Origin, with https",
    request: withHeader("Origin", ({ host }) => `https://${host}`),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "our Origin and a foreign one",
    request: (api) =>
      good(api, [
        ["Origin", `http://${api.host}`],
        ["Origin", "https://attacker.example"],
      ]),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "a foreign Origin asking for health",
    request: withHeader("Origin", () => "https://attacker.example", "/api/health"),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "a browser's preflight from a foreign page",
    request: (api) => ({
      method: "OPTIONS",
      target: LIST,
      headers: [
        ["Host", api.host],
        ["Origin", "https://attacker.example"],
        ["Access-Control-Request-Method", "POST"],
        ["Access-Control-Request-Headers", "authorization,content-type"],
        ["Connection", "close"],
      ],
    }),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "a browser's private network preflight",
    request: (api) => ({
      ...good(api, [
        ["Origin", "https://attacker.example"],
        ["Access-Control-Request-Private-Network", "true"],
      ]),
      method: "OPTIONS",
    }),
    status: 403,
    because: ORIGIN,
  },
  {
    says: "Sec-Fetch-Site cross-site",
    request: withHeader("Sec-Fetch-Site", () => "cross-site"),
    status: 403,
    because: SITE,
  },
  {
    says: "Sec-Fetch-Site same-site: another port of this machine",
    request: withHeader("Sec-Fetch-Site", () => "same-site"),
    status: 403,
    because: SITE,
  },
  {
    says: "an image of a foreign page asking for the documentation",
    request: withHeader("Sec-Fetch-Site", () => "cross-site", "/api/docs"),
    status: 403,
    because: SITE,
  },
];

const as = (authorization: (api: ApiUnderTest) => string, target = LIST) => {
  return (api: ApiUnderTest): RawRequest => ({
    target,
    headers: [
      ["Host", api.host],
      ["Authorization", authorization(api)],
      ["Connection", "close"],
    ],
  });
};
const anonymous = (target: string, headers: Headers = [], method = "GET") => {
  return (api: ApiUnderTest): RawRequest => ({
    method,
    target,
    headers: [["Host", api.host], ["Connection", "close"], ...headers],
  });
};
const CHALLENGE = ["www-authenticate", 'Bearer realm="Satchel"'] as const;
const INVALID = ["www-authenticate", 'Bearer realm="Satchel", error="invalid_token"'] as const;
const unauthorized = { status: 401, header: INVALID } as const;

export const tokenProbes: readonly Probe[] = [
  { says: "no token", request: anonymous(LIST), status: 401, header: CHALLENGE },
  { says: "no token for an unknown path", request: anonymous("/nothing"), status: 401 },
  {
    says: "no token for the OpenAPI document",
    request: anonymous("/api/crm/openapi.json"),
    status: 401,
  },
  { says: "no token with OPTIONS", request: anonymous(LIST, [], "OPTIONS"), status: 401 },
  { says: "no token with HEAD", request: anonymous(LIST, [], "HEAD"), status: 401 },
  { says: "no token with TRACE", request: anonymous(LIST, [], "TRACE"), status: 401 },
  { says: "an empty Authorization", request: as(() => ""), ...unauthorized },
  { says: "Bearer and nothing", request: as(() => "Bearer"), ...unauthorized },
  { says: "Bearer and a space", request: as(() => "Bearer "), ...unauthorized },
  { says: "a short token", request: as(() => "Bearer sk_satchel_a"), ...unauthorized },
  {
    says: "a wrong token of the right length",
    request: as(({ writeToken }) => `Bearer sk_satchel_${"A".repeat(writeToken.length - 11)}`),
    ...unauthorized,
  },
  {
    says: "a right token but for its last character",
    request: as(({ writeToken }) => `Bearer ${writeToken.slice(0, -1)}`),
    ...unauthorized,
  },
  {
    says: "a right token and one character more",
    request: as(({ writeToken }) => `Bearer ${writeToken}A`),
    ...unauthorized,
  },
  {
    says: "two tokens in one header",
    request: as(({ readToken, writeToken }) => `Bearer ${readToken}, Bearer ${writeToken}`),
    ...unauthorized,
  },
  {
    says: "a revoked token",
    request: as(({ revokedToken }) => `Bearer ${revokedToken}`),
    ...unauthorized,
  },
  {
    says: "a token's id in its place",
    request: as(({ tokens }) => `Bearer ${tokens.list()[0]?.id ?? ""}`),
    ...unauthorized,
  },
  {
    says: "a right token under another scheme",
    request: as(({ writeToken }) => `Token ${writeToken}`),
    ...unauthorized,
  },
  {
    says: "a right token as a Basic password",
    request: as(({ writeToken }) => `Basic ${Buffer.from(`x:${writeToken}`).toString("base64")}`),
    ...unauthorized,
  },
  {
    says: "two Authorization headers, the first of them right",
    request: (api) => good(api, [["Authorization", "Bearer nothing"]]),
    ...unauthorized,
  },
  {
    says: "a right token in the query string",
    request: (api) => anonymous(`${LIST}?access_token=${api.writeToken}`)(api),
    status: 401,
  },
  {
    says: "a right token in a cookie",
    request: (api) => anonymous(LIST, [["Cookie", `token=${api.writeToken}`]])(api),
    status: 401,
  },
  {
    says: "a right token in a header of another name",
    request: (api) => anonymous(LIST, [["X-Api-Key", api.writeToken]])(api),
    status: 401,
  },
  {
    says: "a path that starts at health, which needs none, and leads elsewhere",
    request: anonymous(`/api/health/../crm/opportunity`),
    status: 401,
  },
  {
    says: "the same with the dots encoded",
    request: anonymous("/api/health/%2e%2e/crm/opportunity"),
    status: 401,
  },
  {
    says: "the same with the slashes encoded",
    request: anonymous("/api/health%2f..%2fcrm%2fopportunity"),
    status: 401,
  },
];

const reading = (api: ApiUnderTest, request: RawRequest): RawRequest => ({
  ...request,
  headers: (request.headers ?? []).map(([name, value]) =>
    name === "Authorization" ? bearer(api.readToken) : [name, value],
  ),
});
const SCOPE = "may only read";

export const scopeProbes: readonly Probe[] = [
  ...["POST", "PATCH", "PUT"].map((method) => ({
    says: `a read token and ${method}`,
    request: (api: ApiUnderTest) => reading(api, writing(api, "{}", { method })),
    status: 403,
    because: SCOPE,
  })),
  ...["DELETE", "TRACE", "PROPFIND"].map((method) => ({
    says: `a read token and ${method}`,
    request: (api: ApiUnderTest) => reading(api, { ...good(api), method }),
    status: 403,
    because: SCOPE,
  })),
  {
    says: "a read token and reorder",
    request: (api) =>
      reading(api, writing(api, "{}", { target: "/api/crm/opportunity-item/reorder" })),
    status: 403,
    because: SCOPE,
  },
  {
    says: "a read token and a GET that says it is a POST",
    request: (api) => reading(api, good(api, [["X-HTTP-Method-Override", "POST"]])),
    status: 200,
  },
];
