import type { z } from "zod";
import type { RequestProblem } from "../../../shared/api/problem.ts";
import { invalidProblem } from "../../../shared/api/refusal.ts";
import { pointerTo } from "../../../shared/contract/problem.ts";

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Response };

function problemsOf(issue: z.core.$ZodIssue, known: readonly string[]): RequestProblem[] {
  if (issue.code === "unrecognized_keys") {
    const only = `only ${known.join(", ")} ${known.length === 1 ? "is" : "are"}`;
    return issue.keys.map((key) => ({
      pointer: pointerTo(key),
      detail: `${key} is not known here: ${only}`,
    }));
  }
  const [attribute] = issue.path;
  if (attribute === undefined) {
    return [{ pointer: "", detail: `the body must be a JSON object with ${known.join(", ")}` }];
  }
  const pointer = issue.path.map((part) => pointerTo(String(part))).join("");
  return [{ pointer, detail: `${String(attribute)} ${issue.message}` }];
}

/** Checks a body by a schema whose messages say what each field must be. */
export function readBody<S extends z.ZodObject>(schema: S, body: unknown): Read<z.infer<S>> {
  const checked = schema.safeParse(body);
  if (checked.success) return { ok: true, value: checked.data };
  const known = Object.keys(schema.shape);
  const problems = checked.error.issues.flatMap((issue) => problemsOf(issue, known));
  return { ok: false, problem: invalidProblem(problems) };
}
