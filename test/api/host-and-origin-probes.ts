import type { ApiUnderTest } from "./api-under-test.ts";
import { LIST, bearer, good, type Probe } from "./probe.ts";
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
