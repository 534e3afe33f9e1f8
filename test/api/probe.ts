import type { ApiUnderTest } from "./api-under-test.ts";
import type { RawRequest } from "./raw-http.ts";

/** One attempt to get past a layer, and how it must end. */
export interface Probe {
  readonly says: string;
  readonly request: (api: ApiUnderTest) => RawRequest;
  /** The refusal; the status of what is let through on purpose. */
  readonly status: number;
  /** Part of the answer's body, so that it was refused for the right reason. */
  readonly because?: string;
  readonly header?: readonly [name: string, value: string];
}

export type Headers = readonly (readonly [string, string])[];

/** A path that is there. */
export const LIST = "/api/crm/opportunity";

export const bearer = (token: string) => ["Authorization", `Bearer ${token}`] as const;

/** A request all layers let through, closed after its answer. */
export function good(api: ApiUnderTest, headers: Headers = [], target = LIST): RawRequest {
  return {
    target,
    headers: [["Host", api.host], bearer(api.writeToken), ["Connection", "close"], ...headers],
  };
}

/** A write with a body, its length told rightly. */
export function writing(
  api: ApiUnderTest,
  body: string | Buffer,
  { type = "application/json", method = "POST", target = LIST, headers = [] as Headers } = {},
): RawRequest {
  const length = ["Content-Length", String(Buffer.byteLength(body))] as const;
  const given = good(api, [["Content-Type", type], length, ...headers], target);
  return { ...given, method, body };
}
