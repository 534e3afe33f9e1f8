import type { ApiUnderTest } from "./api-under-test.ts";
import { LIST, good, writing, type Probe } from "./probe.ts";
import type { RawRequest } from "./raw-http.ts";

const at = (target: string) => (api: ApiUnderTest) => good(api, [], target);

export const pathProbes: readonly Probe[] = [
  ...[
    "/",
    "/api",
    "/api/crm",
    "/api/crm/",
    "/api/crm/nothing",
    "/api/crm/constructor",
    "/api/crm/__proto__",
    "/api/crm/../crm",
    "/api/crm/../../etc/passwd",
    "/api/crm/%2e%2e/%2e%2e/etc/passwd",
    "/api/docs/../../main/api/server.ts",
    "/api/docs/%2e%2e%2fserver.ts",
    "/api/docs/docs.css/..%2f..%2fserver.ts",
    "//api/crm/opportunity",
    "/api//crm/opportunity",
    "/api/crm//opportunity",
    "/api/crm/opportunity/",
    "/api/crm%2fopportunity",
    "/API/CRM/opportunity",
    "/api/crm/opportunity%00",
    "/api/crm/opportunity;x=1",
    "/api/crm/opportunity/a/b",
  ].map((target) => ({ says: target, request: at(target), status: 404, because: "nothing at" })),
  ...[
    "/api/crm/opportunity/%00",
    "/api/crm/opportunity/..%2fopportunity",
    "/api/crm/opportunity/%2e%2e",
    "/api/crm/opportunity/a%2Fb",
    "/api/crm/opportunity/..%5c..%5cetc",
    "/api/crm/opportunity/%ff%fe",
    "/api/crm/opportunity/%",
    "/api/crm/opportunity/__proto__",
    "/api/crm/opportunity/constructor",
    `/api/crm/opportunity/${"a".repeat(10_000)}`,
    "/api/crm/opportunity-item/reorder/again",
  ].map((target) => ({
    says: `the id in ${target.slice(0, 60)}`,
    request: at(target),
    status: 404,
  })),
  { says: "a backslash for a slash", request: at("/api\\crm\\opportunity"), status: 400 },
  { says: "a target that is no path", request: at("api/crm/opportunity"), status: 400 },
  { says: "a file's address", request: at("file:///etc/passwd"), status: 400 },
  {
    says: "the asterisk of OPTIONS",
    request: (api) => ({ ...good(api, [], "*"), method: "OPTIONS" }),
    status: 400,
  },
  {
    says: "an id to delete that is too long",
    request: (api) => ({ ...good(api, [], `${LIST}/${"a".repeat(5_000)}`), method: "DELETE" }),
    status: 404,
  },
];

const NOT_HERE = "is not possible here";
const COLLECTION = ["allow", "GET, HEAD, POST, OPTIONS"] as const;
const SINGLE = ["allow", "GET, HEAD, PATCH, DELETE, OPTIONS"] as const;
const method = (name: string, target = LIST) => {
  return (api: ApiUnderTest): RawRequest => ({ ...good(api, [], target), method: name });
};
const refused = (name: string, target: string, header: readonly [string, string]): Probe => ({
  says: `${name} ${target}`,
  request: method(name, target),
  status: 405,
  because: NOT_HERE,
  header,
});

export const methodProbes: readonly Probe[] = [
  ...["PUT", "DELETE", "TRACE", "PROPFIND", "MKCOL", "LOCK"].map((name) =>
    refused(name, LIST, COLLECTION),
  ),
  ...["PUT", "TRACE"].map((name) => refused(name, `${LIST}/nobody`, SINGLE)),
  {
    says: "POST to one record",
    request: (api) => writing(api, "{}", { target: `${LIST}/nobody` }),
    status: 405,
    because: NOT_HERE,
    header: SINGLE,
  },
  {
    says: "PATCH to a whole list",
    request: (api) => writing(api, "{}", { method: "PATCH" }),
    status: 405,
    because: NOT_HERE,
    header: COLLECTION,
  },
  refused("GET", "/api/crm/opportunity-item/reorder", ["allow", "POST, OPTIONS"]),
  refused("DELETE", "/api/health", ["allow", "GET, HEAD, OPTIONS"]),
  refused("DELETE", "/api/docs", ["allow", "GET, HEAD, OPTIONS"]),
  refused("DELETE", "/api/crm/openapi.json", ["allow", "GET, HEAD, OPTIONS"]),
  {
    says: "OPTIONS tells the methods, and no origin",
    request: method("OPTIONS"),
    status: 204,
    header: COLLECTION,
  },
  { says: "OPTIONS of an unknown path", request: method("OPTIONS", "/nothing"), status: 404 },
  { says: "HEAD of a list", request: method("HEAD"), status: 200 },
  {
    says: "HEAD of a record that is not there",
    request: method("HEAD", `${LIST}/no`),
    status: 404,
  },
  { says: "a method that is none", request: method("GRAB"), status: 400 },
  { says: "a method in small letters", request: method("get"), status: 400 },
  { says: "a method with a blank in it", request: method("GET GET"), status: 400 },
];
