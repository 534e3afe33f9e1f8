import type { Row } from "./resources.ts";
import type { Remote } from "./start-remote.ts";

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Row & { readonly data: readonly Row[] };
}

/** One request as a client makes it. Rejects where no whole answer in JSON comes. */
export async function callRemote(
  { url, token: known }: Pick<Remote, "url" | "token">,
  method: string,
  path: string,
  body?: unknown,
  token = known,
): Promise<Called> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Called["body"];
  return { status: response.status, headers: response.headers, body: answer };
}
