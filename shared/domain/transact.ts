import type { Command } from "../command.ts";
import type { Done, Outcome } from "../store.ts";
import { Draft, type Environment, type Written } from "./draft.ts";
import type { RowSource } from "./row-source.ts";
import { execute } from "./execute.ts";
import { readAhead } from "./read-ahead.ts";

/**
 * Works out what commands do, in order and all at one instant, over what a storage holds inside one transaction. The storage then
 * writes `written` and one log entry of its changes, or nothing where it is empty.
 */
export async function transact(
  source: RowSource,
  environment: Environment,
  commands: readonly Command[],
): Promise<{ readonly outcomes: readonly Outcome<Done>[]; readonly written: readonly Written[] }> {
  const now = environment.now();
  const draft = new Draft(source, { ...environment, now: () => now });
  await readAhead(draft, commands);
  const outcomes: Outcome<Done>[] = [];
  for (const command of commands) outcomes.push(await execute(draft, command));
  return { outcomes, written: draft.changes() };
}
