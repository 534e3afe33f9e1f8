import { isChild, type ResourceName } from "../contract/contract.ts";
import { readInstant } from "./instant.ts";
import type { RequestProblem } from "./problem.ts";
import type { ListQuery } from "../store.ts";

export const LIMIT_DEFAULT = 20;
export const LIMIT_MAX = 1_000;

const WHOLE_NUMBER = /^(0|[1-9]\d*)$/;

type ReadQuery =
  | { readonly ok: true; readonly query: ListQuery }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** The value of a parameter given at most once, as a whole number within bounds; null where it is not that. */
function wholeNumber(values: readonly string[], fallback: number, min: number, max: number) {
  const [text] = values;
  if (text === undefined) return fallback;
  const value = WHOLE_NUMBER.test(text) && values.length === 1 ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** Reads limit, offset and parent_id (children) or updated_since (records) from the text after the `?`. Others are ignored. */
export function readListQuery(resource: ResourceName, search: string): ReadQuery {
  const child = isChild(resource);
  if (search === "" && !child) {
    return { ok: true, query: { limit: LIMIT_DEFAULT, offset: 0 } };
  }
  const parameters = new URLSearchParams(search);
  const limit = wholeNumber(parameters.getAll("limit"), LIMIT_DEFAULT, 1, LIMIT_MAX);
  const offset = wholeNumber(parameters.getAll("offset"), 0, 0, Number.MAX_SAFE_INTEGER);
  const parents = parameters.getAll("parent_id");
  const [parentId] = parents;
  const since = child ? [] : parameters.getAll("updated_since");
  const updatedSince = since[0] === undefined ? undefined : readInstant(since[0]);
  const problems: RequestProblem[] = [];
  if (limit === null) {
    const detail = `limit must be a whole number from 1 to ${LIMIT_MAX}, given once`;
    problems.push({ pointer: "/limit", detail });
  }
  if (offset === null) {
    problems.push({ pointer: "/offset", detail: "offset must be a whole number, given once" });
  }
  if (child && (parents.length !== 1 || !parentId)) {
    const detail = "parent_id must name, once, the record whose children are meant";
    problems.push({ pointer: "/parent_id", detail });
  }
  if (updatedSince === null || since.length > 1) {
    const detail = "updated_since must be an instant such as 2024-01-15T09:30:00Z, given once";
    problems.push({ pointer: "/updated_since", detail });
  }
  if (limit === null || offset === null || problems.length > 0) return { ok: false, problems };
  const page = { limit, offset };
  if (typeof updatedSince === "string") {
    return { ok: true, query: { ...page, updated_since: updatedSince } };
  }
  return { ok: true, query: child && parentId ? { ...page, parent_id: parentId } : page };
}
