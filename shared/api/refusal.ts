import type { Refusal, StoreUnavailable } from "../store.ts";
import { problemDetail } from "../contract/problem.ts";
import { problem, type RequestProblem } from "./problem.ts";

const RETRY_AFTER_SECONDS = 1;

/** The answer to a request that cannot be understood, with all that is wrong with it. */
export function invalidProblem(errors: readonly RequestProblem[]): Response {
  const detail = errors.map((one) => one.detail).join("; ");
  return problem(400, `${detail}.`, { errors });
}

/** The answer to a command the store did not carry out. */
export function refusalProblem(refusal: Refusal): Response {
  switch (refusal.kind) {
    case "invalid":
      return invalidProblem(
        refusal.problems.map((one) => ({ pointer: one.pointer, detail: problemDetail(one) })),
      );
    case "not_found":
      return problem(404, `There is no ${refusal.resource} with the id "${refusal.id}".`);
    case "in_use": {
      const { resource, name, count } = refusal;
      const uses = count === 1 ? "1 record uses" : `${count} records use`;
      return problem(409, `${uses} the ${resource} "${name}": change them first.`, { count });
    }
    case "changed":
      return problem(412, `The ${refusal.resource} "${refusal.id}" was changed: read it again.`);
    case "id_taken":
      return problem(409, `There is a ${refusal.resource} with the id "${refusal.id}" already.`);
  }
}

/** The answer while the storage cannot be reached. */
export function unavailableProblem(error: StoreUnavailable): Response {
  const detail = `The records cannot be reached now: ${error.message}`;
  return problem(503, detail, {}, { "Retry-After": String(RETRY_AFTER_SECONDS) });
}
