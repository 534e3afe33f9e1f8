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

const METHODS = ["POST", "PATCH", "DELETE"] as const;
const COUNT = `1 to ${BATCH_MAX_OPERATIONS} operations`;

const operationSchema = z.strictObject(
  {
    method: z.enum(METHODS, { error: `must be one of: ${METHODS.join(", ")}` }),
    /** Behind /api/crm. */
    path: z
      .string({ error: "must be a path behind /api/crm, such as /opportunity" })
      .max(300, { error: "must have at most 300 characters" }),
    body: z.unknown().optional(),
    client_id: z.string({ error: "must be text" }).optional(),
  },
  { error: "must be a JSON object with method and path" },
);
type Operation = z.infer<typeof operationSchema>;

const batchSchema = z.strictObject(
  {
    operations: z
      .array(operationSchema, { error: `must be a list of ${COUNT}` })
      .min(1, { error: `must hold ${COUNT}: it is empty` })
      .max(BATCH_MAX_OPERATIONS, {
        error: `must hold ${COUNT}: divide them among several batches`,
      }),
  },
  { error: "the body must be a JSON object with operations" },
);

export type ReadBatch =
  | { readonly ok: true; readonly operations: readonly Operation[] }
  | { readonly ok: false; readonly refused: Response };

/** Checks the body of a batch: `{"operations": [{"method", "path", "body"?, "client_id"?}]}` and nothing else. */
export function readBatch(body: unknown): ReadBatch {
  const result = batchSchema.safeParse(body);
  if (result.success) return { ok: true, operations: result.data.operations };
  const errors = result.error.issues.flatMap((issue) => {
    const at = issue.path.map(String);
    const problemAt = (path: readonly string[], detail: string) => ({
      pointer: path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""),
      detail: `${path.join(".")} ${detail}`.trim(),
    });
    if (issue.code !== "unrecognized_keys") return [problemAt(at, issue.message)];
    return issue.keys.map((key) => problemAt([...at, key], "is not known here"));
  });
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
