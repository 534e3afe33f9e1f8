import type { FieldProblem } from "../contract/problem.ts";
import { checkValue } from "../contract/validation.ts";
import type { Command } from "../command.ts";
import { notFound, type Done, type Outcome } from "../store.ts";
import { blankRow } from "./blank-row.ts";
import type { Draft } from "./draft.ts";
import { resolveName } from "./lookup.ts";
import { clearLostReasons } from "./opportunity.ts";
import { createWriter } from "./writer.ts";

const DETAIL = "opportunity-lost-reason-detail";

/** The lost reasons that values name, each once, or what is wrong with them. */
async function resolveReasons(draft: Draft, values: readonly string[]) {
  const problems: FieldProblem[] = [];
  const names = new Set<string>();
  for (const [index, value] of values.entries()) {
    const name = await resolveName(draft, "opportunity-lost-reason", value);
    if (name !== undefined) names.add(name);
    else {
      const cause = { code: "unknown_lost_reason", value } as const;
      problems.push({ pointer: `/lost_reasons/${index}`, cause });
    }
  }
  if (values.length === 0) {
    problems.push({ pointer: "/lost_reasons", cause: { code: "no_lost_reason" } });
  }
  return { names: [...names], problems };
}

/**
 * Declares an opportunity lost: at least one reason, which replace those it had, and a text if one is given
 * (ERPNext, declare_enquiry_lost).
 */
export async function declareLost(
  draft: Draft,
  command: Extract<Command, { kind: "declare_lost" }>,
): Promise<Outcome<Done>> {
  const before = await draft.get("opportunity", command.id);
  if (!before) return notFound("opportunity", command.id);
  const { names, problems } = await resolveReasons(draft, command.lost_reasons);
  const text = checkValue("opportunity", "order_lost_reason", command.order_lost_reason ?? null);
  if (!text.ok) {
    const pointer = "/order_lost_reason";
    problems.push(...text.causes.map((cause) => ({ pointer, cause })));
  }
  if (problems.length > 0) return { ok: false, refusal: { kind: "invalid", problems } };

  const writer = createWriter(draft);
  await clearLostReasons(writer, before.id);
  for (const lost_reason of names) {
    const blank = blankRow(DETAIL, draft.environment);
    await writer.save(DETAIL, { ...blank, opportunity_id: before.id, lost_reason }, undefined);
  }
  const order_lost_reason = command.order_lost_reason?.trim() || before.order_lost_reason;
  const lost = { ...before, status: "Lost" as const, order_lost_reason };
  const row = await writer.save("opportunity", lost, before);
  return { ok: true, value: { kind: "record", resource: "opportunity", row } };
}

/** Sets an opportunity to Open again, from any other status, and clears its lost reasons. */
export async function reopen(draft: Draft, id: string): Promise<Outcome<Done>> {
  const before = await draft.get("opportunity", id);
  if (!before) return notFound("opportunity", id);
  const writer = createWriter(draft);
  await clearLostReasons(writer, id);
  const row = await writer.save("opportunity", { ...before, status: "Open" }, before);
  return { ok: true, value: { kind: "record", resource: "opportunity", row } };
}
