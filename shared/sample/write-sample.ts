import type { Command, WriteContext } from "../command.ts";
import type { CrmStore } from "../store.ts";
import type { SampleData } from "./sample-data.ts";

/** Commands in one write: few enough not to hold up the window. */
const COMMANDS_AT_ONCE = 25;

/**
 * Writes the sample through the store, like anything a person does, all in the context's group. Answers the ids of
 * the prospects and opportunities it made.
 * @throws StoreUnavailable
 */
export async function writeSample(
  store: CrmStore,
  { prospects, opportunities }: SampleData,
  context: WriteContext & { readonly group: string },
): Promise<readonly string[]> {
  const prospectIds = await writeAll(
    store,
    prospects.map(({ body }) => ({ kind: "create", resource: "prospect", body })),
    context,
  );
  const opportunityIds = await writeAll(
    store,
    opportunities.map(({ body }) => ({ kind: "create", resource: "opportunity", body })),
    context,
  );
  const idAt = (ids: readonly string[], index: number) => ids[index] ?? "";
  const leads = prospects.flatMap((prospect, index) =>
    prospect.leads.map((lead): Command => {
      const body = { ...lead, prospect_id: idAt(prospectIds, index) };
      return { kind: "create", resource: "prospect-lead", body };
    }),
  );
  const items = opportunities.flatMap((opportunity, index) =>
    opportunity.items.map((item): Command => {
      const body = { ...item, opportunity_id: idAt(opportunityIds, index) };
      return { kind: "create", resource: "opportunity-item", body };
    }),
  );
  const losses = opportunities.flatMap(({ lostReasons }, index): Command[] => {
    const id = idAt(opportunityIds, index);
    return lostReasons.length === 0
      ? []
      : [{ kind: "declare_lost", id, lost_reasons: lostReasons }];
  });
  await writeAll(store, [...leads, ...items, ...losses], context);
  return [...prospectIds, ...opportunityIds];
}

/** Carries out commands that nothing can be wrong with. Answers the ids of the records they left. */
async function writeAll(
  store: CrmStore,
  commands: readonly Command[],
  context: WriteContext,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from = 0; from < commands.length; from += COMMANDS_AT_ONCE) {
    const outcomes = await store.write(commands.slice(from, from + COMMANDS_AT_ONCE), context);
    for (const outcome of outcomes) {
      if (!outcome.ok) throw new Error(`a sample was refused: ${JSON.stringify(outcome.refusal)}`);
      if (outcome.value.kind === "record") ids.push(outcome.value.row.id);
    }
  }
  return ids;
}
