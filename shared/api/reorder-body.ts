import { z } from "zod";
import type { RequestProblem } from "./problem.ts";

const id = z.string({ error: "must be an id" }).min(1, { error: "must be an id" }).max(200);

const reorderBody = z.strictObject(
  {
    parent_id: id,
    ids: z.array(id, { error: "must be the list of all its children's ids, in their new order" }),
  },
  { error: "the body must be a JSON object with parent_id and ids" },
);

type ReadReorder =
  | { readonly ok: true; readonly value: z.infer<typeof reorderBody> }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** Checks the body of a reorder: `{"parent_id": "...", "ids": [...]}` and nothing else. */
export function readReorderBody(body: unknown): ReadReorder {
  const result = reorderBody.safeParse(body);
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        pointer: `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        detail: `${key} is not known here: only parent_id and ids are`,
      }));
    }
    const [attribute] = issue.path;
    const named = attribute === undefined ? "" : `${String(attribute)} `;
    return [
      {
        pointer: issue.path.map((part) => `/${String(part)}`).join(""),
        detail: named + issue.message,
      },
    ];
  });
  return { ok: false, problems };
}
