import type { IncomingMessage } from "node:http";

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | null;
  /** Whether it is below the API's path; what follows is then without that path. */
  readonly isApi: boolean;
  /** Path and query. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** What the body says as JSON, an empty object for no body; the text itself where it is no JSON. */
  readonly body: unknown;
  readonly isJson: boolean;
}

/** Reads a request to its end. */
export async function receive(
  incoming: IncomingMessage,
  basePath: string,
): Promise<ReceivedRequest> {
  const { method = "GET", url = "/", headers } = incoming;
  const text = method === "GET" ? "" : await readText(incoming);
  const isApi = url.startsWith(`${basePath}/`);
  const target = isApi ? url.slice(basePath.length) : url;
  const question = target.indexOf("?");
  const key = headers["idempotency-key"];
  return {
    method,
    authorization: headers.authorization,
    idempotencyKey: typeof key === "string" ? key : null,
    isApi,
    target,
    path: question === -1 ? target : target.slice(0, question),
    query: new URLSearchParams(question === -1 ? "" : target.slice(question + 1)),
    ...parse(text),
  };
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): { readonly body: unknown; readonly isJson: boolean } {
  if (text === "") return { body: {}, isJson: true };
  try {
    return { body: JSON.parse(text) as unknown, isJson: true };
  } catch {
    return { body: text, isJson: false };
  }
}
