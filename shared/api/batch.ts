import { z } from "zod";
import type { Command } from "../command.ts";
import { isChild, isResourceName } from "../contract/contract.ts";
import { isClientId } from "./client-id.ts";
import type { Schema } from "./openapi-types.ts";
import { problem } from "./problem.ts";
import { invalidProblem } from "./refusal.ts";
import { readReorderBody } from "./reorder-body.ts";

/** Operations of one batch: a transaction that no window has to wait for long. */
export const BATCH_MAX_OPERATIONS = 100;

const operationSchema = z.strictObject({
  method: z.enum(["POST", "PATCH", "DELETE"]),
  /** Behind /api/crm. */
  path: z.string().max(300),
  body: z.unknown().optional(),
  client_id: z.string().optional(),
});
type Operation = z.infer<typeof operationSchema>;

const batchSchema = z.strictObject({
  operations: z.array(operationSchema).min(1).max(BATCH_MAX_OPERATIONS),
});

export type ReadBatch =
  | { readonly ok: true; readonly operations: readonly Operation[] }
  | { readonly ok: false; readonly refused: Response };

/** Checks the body of a batch: `{"operations": [{"method", "path", "body"?, "client_id"?}]}` and nothing else. */
export function readBatch(body: unknown): ReadBatch {
  const result = batchSchema.safeParse(body);
  if (result.success) return { ok: true, operations: result.data.operations };
  const errors = result.error.issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(""),
    detail: `${path.map(String).join(".") || "the body"}: ${message}`,
  }));
  return { ok: false, refused: invalidProblem(errors) };
}

/** The command an operation stands for, or why it stands for none. */
export function commandOf({ method, path, body = {}, client_id }: Operation): Command | Response {
  const [empty, resource = "", id, ...more] = path.split("/");
  const nothing = () => problem(404, `There is nothing for ${method} at ${path}.`);
  if (empty !== "" || !isResourceName(resource) || more.length > 0 || id === "") return nothing();
  if (client_id !== undefined && (method !== "POST" || !isClientId(resource, client_id))) {
    const detail = `client_id must be ${resource}_ and 8 to 100 letters, digits or hyphens, of a POST`;
    return invalidProblem([{ pointer: "/client_id", detail }]);
  }
  if (method === "POST") {
    if (id === undefined) return { kind: "create", resource, body, id: client_id };
    if (id !== "reorder" || !isChild(resource)) return nothing();
    const read = readReorderBody(body);
    return read.ok ? { kind: "reorder", resource, ...read.value } : invalidProblem(read.problems);
  }
  const name = id === undefined ? null : decoded(id);
  if (name === null) return nothing();
  if (method === "DELETE") return { kind: "remove", resource, id: name };
  return { kind: "update", resource, id: name, body };
}

/** An id of no longer than any id is; null for one that is none. */
function decoded(part: string): string | null {
  try {
    const id = decodeURIComponent(part);
    return id.length > 200 ? null : id;
  } catch {
    return null;
  }
}

const object = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): Schema => ({ type: "object", properties, required });

/** What a batch takes and answers, for the OpenAPI document. */
export const batchSchemas = {
  body: object(
    {
      operations: {
        type: "array",
        description: `1 to ${BATCH_MAX_OPERATIONS} of them.`,
        items: object(
          {
            method: { type: "string", enum: ["POST", "PATCH", "DELETE"] },
            path: { type: "string", description: "Behind /api/crm, such as /opportunity." },
            body: { type: "object" },
            client_id: { type: "string", description: "The id a new record is to have." },
          },
          ["method", "path"],
        ),
      },
    },
    ["operations"],
  ),
  results: object(
    {
      results: {
        type: "array",
        items: object(
          {
            status: { type: "integer" },
            body: { type: "object", description: "As the operation alone is answered." },
            etag: { type: "string" },
          },
          ["status", "body"],
        ),
      },
    },
    ["results"],
  ),
};
