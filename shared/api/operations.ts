import { describe, isChild, type ResourceName } from "../contract/contract.ts";
import { LIMIT_DEFAULT, LIMIT_MAX } from "./list-query.ts";
import type { Operation, Parameter, PathItem, ResponseObject, Schema } from "./openapi-types.ts";
import { schemaName } from "./resource-schemas.ts";

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema: Schema) => ({ "application/json": { schema } });
export const answer = (description: string, schema: Schema): ResponseObject => ({
  description,
  content: json(schema),
});

/** References to the error answers every operation, and then this one, may give. */
export const errors = (...names: readonly string[]) =>
  Object.fromEntries(
    ["401", "403", "429", "503", ...names].map((status) => [
      status,
      { $ref: `#/components/responses/${status}` },
    ]),
  );

const query = (
  name: string,
  required: boolean,
  description: string,
  schema: Schema,
): Parameter => ({
  name,
  in: "query",
  required,
  description,
  schema,
});

const limit = query("limit", false, "How many to return.", {
  type: "integer",
  minimum: 1,
  maximum: LIMIT_MAX,
  default: LIMIT_DEFAULT,
});
const offset = query("offset", false, "How many to skip.", {
  type: "integer",
  minimum: 0,
  default: 0,
});

const updatedSince = query(
  "updated_since",
  false,
  "Only those changed then or later; the order stays.",
  { type: "string", format: "date-time" },
);

const header = (name: string, description: string): Parameter => ({
  name,
  in: "header",
  required: false,
  description,
  schema: { type: "string" },
});
const ifMatch = header("If-Match", "The ETag it must still have; else 412 and nothing is done.");
const ifNoneMatch = header("If-None-Match", "The ETag that is known: 304 while it has it.");
const idempotencyKey = header(
  "Idempotency-Key",
  "Makes the same POST be done once in 24 hours: again, it is answered as the first time. 1 to 200 printable characters.",
);
const clientId = (resource: ResourceName): Parameter =>
  header(
    "Client-Id",
    `The id it is to have: ${resource}_ and 8 to 100 letters, digits or hyphens.`,
  );

/** The answer with the whole object. */
const whole = (
  description: string,
  name: string,
  headers: ResponseObject["headers"] = {},
): ResponseObject => ({
  ...answer(description, ref(name)),
  headers: {
    ETag: { description: "Stands for the object as it is.", schema: { type: "string" } },
    ...headers,
  },
});

export const listOf = (item: Schema): Schema => ({
  type: "object",
  properties: {
    data: { type: "array", items: item },
    has_more: { type: "boolean", description: "Whether there are more after these." },
    total: { type: "integer", minimum: 0, description: "How many there are in all." },
  },
  required: ["data", "has_more", "total"],
});

const removed: Schema = {
  type: "object",
  properties: { id: { type: "string" }, deleted: { const: true } },
  required: ["id", "deleted"],
};

function collection(resource: ResourceName): PathItem {
  const { plural, label } = describe(resource);
  const name = schemaName(resource);
  const parent = query("parent_id", true, "Whose they are: the parent's id.", { type: "string" });
  const shared = { tags: [resource] };
  const list: Operation = {
    operationId: `list${name}`,
    ...shared,
    summary: `List: ${plural.toLowerCase()}`,
    description: isChild(resource) ? "In their order (idx)." : "Newest first.",
    parameters: isChild(resource) ? [parent, limit, offset] : [limit, offset, updatedSince],
    responses: {
      "200": answer("One page of them.", listOf(ref(name))),
      ...errors("400", ...(isChild(resource) ? ["404"] : [])),
    },
  };
  const create: Operation = {
    operationId: `create${name}`,
    ...shared,
    summary: `Create: ${label.toLowerCase()}`,
    description: isChild(resource) ? "It comes last among its parent's." : "No body counts as {}.",
    parameters: [idempotencyKey, clientId(resource)],
    requestBody: { required: isChild(resource), content: json(ref(`${name}Create`)) },
    responses: {
      "201": whole("The whole new object.", name, {
        Location: { description: "Its path.", schema: { type: "string" } },
      }),
      ...errors("400", "409", "413", "415", "422"),
    },
  };
  return { get: list, post: create };
}

function single(resource: ResourceName): PathItem {
  const { label, isLookup } = describe(resource);
  const name = schemaName(resource);
  const what = label.toLowerCase();
  const id: Parameter = {
    name: "id",
    in: "path",
    required: true,
    description: "Which one.",
    schema: { type: "string" },
  };
  const shared = { tags: [resource] };
  return {
    get: {
      operationId: `get${name}`,
      ...shared,
      summary: `Get: ${what}`,
      parameters: [id, ifNoneMatch],
      responses: {
        "200": whole("The whole object.", name),
        "304": { description: "It still has the ETag that is known." },
        ...errors("404"),
      },
    },
    patch: {
      operationId: `update${name}`,
      ...shared,
      summary: `Update: ${what}`,
      description: "Attributes not given stay as they are; null empties one.",
      parameters: [id, ifMatch],
      requestBody: { required: false, content: json(ref(`${name}Update`)) },
      responses: {
        "200": whole("The whole object, changed.", name),
        ...errors("400", "404", ...(isLookup ? ["409"] : []), "412", "413", "415"),
      },
    },
    delete: {
      operationId: `delete${name}`,
      ...shared,
      summary: `Delete: ${what}`,
      parameters: [id, ifMatch],
      responses: {
        "200": answer("It is gone, with its children.", removed),
        ...errors("400", "404", ...(isLookup ? ["409"] : []), "412"),
      },
    },
  };
}

function reorder(resource: ResourceName): PathItem {
  const name = schemaName(resource);
  const ids: Schema = { type: "array", items: { type: "string" } };
  const body: Schema = {
    type: "object",
    properties: { parent_id: { type: "string" }, ids },
    required: ["parent_id", "ids"],
    additionalProperties: false,
  };
  const rows: Schema = {
    type: "object",
    properties: { data: { type: "array", items: ref(name) } },
    required: ["data"],
  };
  const post: Operation = {
    operationId: `reorder${name}`,
    tags: [resource],
    summary: `Reorder: ${describe(resource).plural.toLowerCase()}`,
    description: "ids names every child of the parent once, in the new order; else nothing moves.",
    requestBody: { required: true, content: json(body) },
    responses: {
      "200": answer("All of them, in the new order.", rows),
      ...errors("400", "404", "413", "415"),
    },
  };
  return { post };
}

/** All paths of one resource. */
export function resourcePaths(resource: ResourceName): Readonly<Record<string, PathItem>> {
  const path = `/api/crm/${resource}`;
  return {
    [path]: collection(resource),
    ...(isChild(resource) ? { [`${path}/reorder`]: reorder(resource) } : {}),
    [`${path}/{id}`]: single(resource),
  };
}
