import { isChild, type ResourceName } from "../contract/contract.ts";
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

/** Reads limit, offset and, for children, parent_id from the text after the `?`. Other parameters are ignored. */
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
  if (limit === null || offset === null || problems.length > 0) return { ok: false, problems };
  const page = { limit, offset };
  return { ok: true, query: child && parentId ? { ...page, parent_id: parentId } : page };
}
