import { v7 } from "uuid";
import { resourceNames } from "../../shared/contract/contract.ts";
import type { Environment } from "../../shared/domain/draft.ts";
import { DEFAULT_STAGES, firstRunCommands } from "../../shared/domain/first-run.ts";
import { transact } from "../../shared/domain/transact.ts";
import type { CrmDatabase, Permission } from "./database.ts";
import { DEFAULT_COMPANY, stageKey } from "./device-settings.ts";
import { persist } from "./persist.ts";
import { STARTED_KEY } from "./read-database.ts";
import { rowSourceOf } from "./row-source.ts";
import { DEVICE_TABLE, LOG_TABLE } from "./schema.ts";

/**
 * Gives a new device its stages, types and lost reasons, once: whichever page comes first does it, in one
 * transaction, and a list somebody emptied stays empty.
 */
export async function firstRun(
  database: CrmDatabase,
  { now, newId }: Pick<Environment, "now" | "newId">,
  permission: Permission,
): Promise<void> {
  if (await database.device.get(STARTED_KEY)) return;
  await permission("empty");
  await database.transaction("rw", [...resourceNames, LOG_TABLE, DEVICE_TABLE], async (open) => {
    const device = open.table(DEVICE_TABLE);
    if (await device.get(STARTED_KEY)) return;
    const environment = { now, newId, companyCurrency: DEFAULT_COMPANY.currency };
    const { written } = await transact(rowSourceOf(open), environment, firstRunCommands);
    await persist(open, written, { group: v7(), at: now(), actor: { kind: "system" } });
    const stages = written.flatMap(({ change }) =>
      change.resource === "sales-stage" ? [change.id] : [],
    );
    const settings = DEFAULT_STAGES.map(({ probability }, position) => {
      const id = stages[position] ?? "";
      return { key: stageKey(id), value: { id, position, colour: null, probability } };
    });
    await device.bulkPut([...settings, { key: STARTED_KEY, value: now() }]);
  });
}
