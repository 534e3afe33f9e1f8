import { z } from "zod";
import { pointerTo, valueDetail } from "../../../shared/contract/problem.ts";
import { checkValue } from "../../../shared/contract/validation.ts";
import type { RequestProblem } from "../../../shared/api/problem.ts";
import { choiceSchema, type Choice } from "../../../shared/sync/choice.ts";
import type { ConflictInfo } from "../../../shared/sync/sync-lists.ts";

const SIDES = '"mine" or "theirs"';

export const choiceBodySchema = z.strictObject({
  choice: z.custom<Choice>((value) => choiceSchema.safeParse(value).success, {
    error: `must be ${SIDES}, or an object with one of these for each field, or {"value": ...}`,
  }),
});

/** What is wrong with a choice for a conflict: fields that are not in it, values that are none of theirs. */
export function choiceProblems(
  { kind, resource, fields }: ConflictInfo,
  choice: Choice,
): readonly RequestProblem[] {
  if (typeof choice === "string") return [];
  if (kind !== "fields") {
    const whole = `must be ${SIDES}: one side deleted the record, and it is decided as a whole`;
    return [{ pointer: "/choice", detail: `choice ${whole}` }];
  }
  const inConflict = Object.keys(fields);
  return Object.entries(choice).flatMap(([name, one]): RequestProblem[] => {
    const pointer = `/choice${pointerTo(name)}`;
    if (!inConflict.includes(name)) {
      const detail = `${name} is not in conflict: choose for ${inConflict.join(", ")}`;
      return [{ pointer, detail }];
    }
    if (typeof one === "string") return [];
    const checked = checkValue(resource, name, one.value);
    if (checked.ok) return [];
    return checked.causes.map((cause) => ({ pointer, detail: `${name} ${valueDetail(cause)}` }));
  });
}
