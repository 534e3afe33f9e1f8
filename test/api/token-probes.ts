import type { ApiUnderTest } from "./api-under-test.ts";
import { LIST, bearer, good, writing, type Headers, type Probe } from "./probe.ts";
import type { RawRequest } from "./raw-http.ts";

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
