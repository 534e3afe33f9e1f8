import { batchSchemas } from "./batch.ts";
import { describe, resourceNames } from "../contract/contract.ts";
import type { OpenApiDocument, PathItem, ResponseObject, Schema } from "./openapi-types.ts";
import { resourcePaths } from "./operations.ts";
import { PROBLEM_TYPE } from "./problem.ts";
import { resourceSchemas } from "./resource-schemas.ts";
import { syncPaths, syncSchemas } from "./sync-operations.ts";

const problemSchema: Schema = {
  title: "Problem",
  type: "object",
  description: "Every error answer (RFC 9457).",
  properties: {
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "What went wrong, in words." },
    errors: {
      type: "array",
      description: "One for each thing wrong.",
      items: {
        type: "object",
        properties: {
          pointer: {
            type: "string",
            description: "JSON pointer to an attribute of the body, or / and a query parameter.",
          },
          detail: { type: "string" },
        },
        required: ["pointer", "detail"],
      },
    },
    count: {
      type: "integer",
      description: "With 409: how many records use the one to be deleted or to lose its name.",
    },
  },
  required: ["title", "status", "detail"],
};

const ERRORS = {
  "400": "Something in the request is wrong; errors names each.",
  "401": "No token, or none of Satchel's.",
  "403": "The token's scope is too small, or the request came from another site.",
  "404": "There is no such record.",
  "409":
    "It cannot be done as things are: records use it (count says how many), the id is taken, the first request with " +
    "the key is under way, or sync is off.",
  "412": "It is another than If-Match names.",
  "413": "The body is too large.",
  "415": "The body is not JSON.",
  "422": "The Idempotency-Key was used for another request.",
  "429": "The token asked too often; Retry-After says when to try again.",
  "503": "The records cannot be reached now; Retry-After says when to try again.",
} as const;

const errorResponse = (description: string): ResponseObject => ({
  description,
  content: { [PROBLEM_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } } },
});

const statusSchema = (status: string): Schema => ({
  type: "object",
  properties: { status: { const: status } },
  required: ["status"],
});

const health: PathItem = {
  get: {
    operationId: "health",
    tags: ["health"],
    summary: "Whether the API can answer now",
    security: [],
    responses: {
      "200": {
        description: "It can.",
        content: { "application/json": { schema: statusSchema("ok") } },
      },
      "503": {
        description: "Not yet, or not at the moment.",
        content: { "application/json": { schema: statusSchema("starting") } },
      },
    },
  },
};

const batch: PathItem = {
  post: {
    operationId: "batch",
    tags: ["batch"],
    summary: "Several writes at once",
    description:
      "In order, in one transaction: each wholly or not at all, and a refused one stops none of the others.",
    requestBody: {
      required: true,
      content: { "application/json": { schema: batchSchemas.body } },
    },
    responses: {
      "200": {
        description: "What became of each.",
        content: { "application/json": { schema: batchSchemas.results } },
      },
      ...Object.fromEntries(
        ["400", "401", "403", "413", "415", "429", "503"].map((status) => [
          status,
          { $ref: `#/components/responses/${status}` },
        ]),
      ),
    },
  },
};

/** The API as an OpenAPI 3.1 document, made from the contract. */
export function openApiDocument(version: string): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: {
      title: "Satchel",
      version,
      description: "The records of the CRM on this computer, for the programs that run on it.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    tags: [
      ...resourceNames.map((name) => ({ name, description: describe(name).about })),
      { name: "sync", description: "Sync with a server; for tokens of the scope admin." },
      { name: "batch", description: "Several writes in one request." },
      { name: "health", description: "Whether the API can answer." },
    ],
    paths: {
      ...Object.fromEntries(resourceNames.flatMap((name) => Object.entries(resourcePaths(name)))),
      ...syncPaths,
      "/api/crm/batch": batch,
      "/api/health": health,
    },
    components: {
      schemas: {
        ...Object.fromEntries(
          resourceNames.flatMap((name) => Object.entries(resourceSchemas(name))),
        ),
        ...syncSchemas,
        Problem: problemSchema,
      },
      responses: Object.fromEntries(
        Object.entries(ERRORS).map(([status, text]) => [status, errorResponse(text)]),
      ),
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token made in Satchel's Settings, with the scope read, write or admin.",
        },
      },
    },
  };
}
