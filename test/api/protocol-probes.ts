import type { ApiUnderTest } from "./api-under-test.ts";
import { VALID_BODY } from "./body-probes.ts";
import { LIST, good, writing, type Headers, type Probe } from "./probe.ts";

const post = (headers: Headers, body: string) => (api: ApiUnderTest) => ({
  ...good(api, [["Content-Type", "application/json"], ...headers]),
  method: "POST",
  body,
});

/** Requests that are not quite HTTP, or that two readers could take for different ones. */
export const protocolProbes: readonly Probe[] = [
  {
    says: "a length and chunks at once",
    request: post(
      [
        ["Content-Length", "4"],
        ["Transfer-Encoding", "chunked"],
      ],
      "0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n",
    ),
    status: 400,
  },
  {
    says: "two lengths",
    request: post(
      [
        ["Content-Length", "2"],
        ["Content-Length", "40"],
      ],
      "{}",
    ),
    status: 400,
  },
  { says: "a negative length", request: post([["Content-Length", "-1"]], "{}"), status: 400 },
  {
    says: "a chunk whose size is no number",
    request: post([["Transfer-Encoding", "chunked"]], "zz\r\n{}\r\n0\r\n\r\n"),
    status: 400,
  },
  {
    says: "an encoding of the body that is unknown",
    request: post([["Transfer-Encoding", "chunked, x"]], "2\r\n{}\r\n0\r\n\r\n"),
    status: 400,
  },
  {
    says: "a blank before a header's colon",
    request: (api) => good(api, [["X-Name ", "value"]]),
    status: 400,
  },
  {
    says: "a NUL in a header",
    request: (api) => good(api, [["X-Name", "a\0b"]]),
    status: 400,
  },
  {
    says: "a bare line feed in a header",
    request: (api) => good(api, [["X-Name", "a\nX-Other: b"]]),
    status: 400,
  },
  {
    says: "headers of 20 KiB",
    request: (api) => good(api, [["X-Name", "a".repeat(20 * 1024)]]),
    status: 431,
    because: "too large",
  },
  {
    says: "a target of 20 KiB",
    request: (api) => good(api, [], `${LIST}?${"a".repeat(20 * 1024)}`),
    status: 431,
    because: "too large",
  },
  {
    says: "another version of HTTP",
    request: (api) => ({ ...good(api), version: "HTTP/3.0" }),
    status: 400,
  },
  {
    says: "an upgrade to HTTP/2",
    request: (api) => good(api, [["Upgrade", "h2c"]]),
    status: 200,
  },
  {
    says: "an upgrade to a WebSocket without a token",
    request: (api) => ({
      target: LIST,
      headers: [
        ["Host", api.host],
        ["Connection", "close, Upgrade"],
        ["Upgrade", "websocket"],
        ["Sec-WebSocket-Version", "13"],
        ["Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="],
      ],
    }),
    status: 401,
  },
  {
    says: "an expectation that nobody can meet",
    request: (api) => good(api, [["Expect", "the impossible"]]),
    status: 200,
  },
  {
    says: "a body that waits to be asked for, too large to be",
    request: post(
      [
        ["Content-Length", "99999999"],
        ["Expect", "100-continue"],
      ],
      "",
    ),
    status: 413,
  },
];

/** What must go on working beside all the refusals. */
export const allowedProbes: readonly Probe[] = [
  { says: "a list with a token", request: (api) => good(api), status: 200 },
  {
    says: "the name localhost",
    request: (api) => ({
      target: "/api/health",
      headers: [
        ["Host", `localhost:${api.port}`],
        ["Connection", "close"],
      ],
    }),
    status: 200,
  },
  {
    says: "bearer in small letters (RFC 9110, 11.1)",
    request: (api) => ({
      target: LIST,
      headers: [
        ["Host", api.host],
        ["authorization", `bearer ${api.readToken}`],
        ["Connection", "close"],
      ],
    }),
    status: 200,
  },
  {
    says: "our own Origin",
    request: (api) => good(api, [["Origin", `http://${api.host}`]]),
    status: 200,
  },
  {
    says: "an address a person typed",
    request: (api) => good(api, [["Sec-Fetch-Site", "none"]], "/api/docs"),
    status: 200,
  },
  {
    says: "a target in absolute form that names us",
    request: (api) => good(api, [], `http://${api.host}${LIST}`),
    status: 200,
  },
  {
    says: "HTTP/1.0 with our Host",
    request: (api) => ({ ...good(api), version: "HTTP/1.0" }),
    status: 200,
  },
  {
    says: "a JSON type with a charset",
    request: (api) => writing(api, VALID_BODY, { type: "Application/JSON; charset=UTF-8" }),
    status: 201,
  },
  {
    says: "a POST without a body to a resource that needs nothing",
    request: (api) => writing(api, "", { target: "/api/crm/opportunity-type" }),
    status: 201,
  },
  {
    says: "a body in chunks",
    request: post(
      [["Transfer-Encoding", "chunked"]],
      `${VALID_BODY.length.toString(16)}\r\n${VALID_BODY}\r\n0\r\n\r\n`,
    ),
    status: 201,
  },
  {
    says: "unknown query parameters",
    request: (api) => good(api, [], `${LIST}?limit=1&colour=red`),
    status: 200,
  },
];
