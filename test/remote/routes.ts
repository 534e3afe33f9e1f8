import type { Page, Records } from "./records.ts";
import { Refusal } from "./refusal.ts";
import { isResourceName, RESOURCES, type ResourceName } from "./resources.ts";

/** A request after the token and `/api/crm` were looked at. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** What the body says as JSON; no body counts as an empty object. */
  readonly body: unknown;
  /** No page is longer than this, whatever was asked for; null for as long as asked for. */
  readonly maxPage: number | null;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
}

const DEFAULT_LIMIT = 20;

/** Every request the reference pages show, and no other. */
export function answer(records: Records, request: ApiRequest): ApiAnswer {
  const [, name = "", second, ...rest] = request.path.split("/");
  if (!isResourceName(name) || rest.length > 0) throw new Refusal(404, "Not found");
  if (second === undefined) return onCollection(records, name, request);
  const isChild = RESOURCES[name].parent !== null;
  if (isChild && second === "reorder") return reorder(records, name, request);
  return onRecord(records, name, decodeURIComponent(second), request);
}

function onCollection(records: Records, name: ResourceName, request: ApiRequest): ApiAnswer {
  switch (request.method) {
    case "GET":
      return list(records, name, request);
    case "POST":
      return json(201, records.create(name, request.body));
    default:
      throw new Refusal(405, "Method not allowed");
  }
}

function onRecord(
  records: Records,
  name: ResourceName,
  id: string,
  request: ApiRequest,
): ApiAnswer {
  switch (request.method) {
    case "GET":
      // The pages list children by their parent and show no way to one of them.
      if (RESOURCES[name].parent !== null) throw new Refusal(404, "Not found");
      return json(200, records.get(name, id));
    case "PATCH":
      return json(200, records.update(name, id, request.body));
    case "DELETE":
      records.remove(name, id);
      return json(200, { id, deleted: true });
    default:
      throw new Refusal(405, "Method not allowed");
  }
}

function list(records: Records, name: ResourceName, { query, maxPage }: ApiRequest): ApiAnswer {
  const limit = Math.min(wholeNumber(query, "limit", DEFAULT_LIMIT), maxPage ?? Infinity);
  const offset = wholeNumber(query, "offset", 0);
  if (RESOURCES[name].parent === null) return page(records.page(name, limit, offset), offset);
  const parentId = query.get("parent_id");
  if (parentId === null) throw new Refusal(400, "parent_id is required");
  return page(records.childPage(name, parentId, limit, offset), offset);
}

function page({ data, total }: Page, offset: number): ApiAnswer {
  const hasMore = offset + data.length < total;
  return {
    status: 200,
    body: `{"data":[${data.join(",")}],"has_more":${hasMore},"total":${total}}`,
  };
}

function reorder(records: Records, name: ResourceName, { method, body }: ApiRequest): ApiAnswer {
  if (method !== "POST") throw new Refusal(405, "Method not allowed");
  const { parent_id: parentId, ids } = Object(body) as { parent_id?: unknown; ids?: unknown };
  if (typeof parentId !== "string") throw new Refusal(400, "parent_id is required");
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string")) {
    throw new Refusal(400, "ids must be a list of strings");
  }
  return json(200, { data: records.reorder(name, parentId, ids) });
}

function wholeNumber(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(400, `${name} must be a whole number`);
  return Number(text);
}

function json(status: number, body: unknown): ApiAnswer {
  return { status, body: JSON.stringify(body) };
}
