import { Dexie } from "dexie";
import { v7 } from "uuid";
import { resourceNames } from "../../shared/contract/contract.ts";
import type { Command } from "../../shared/command.ts";
import type { Change, Done, Outcome } from "../../shared/store.ts";
import { transact } from "../../shared/domain/transact.ts";
import { unavailability, type CrmDatabase } from "./database.ts";
import { readCompany } from "./device-settings.ts";
import { rowSourceOf } from "./row-source.ts";
import { DEVICE_TABLE } from "./schema.ts";

export interface Preview {
  readonly outcomes: readonly Outcome<Done>[];
  readonly changes: readonly Change[];
}

/**
 * What commands would do if they were carried out now, found by carrying them out and writing nothing.
 * @throws StoreUnavailable
 */
export async function previewWrite(
  database: CrmDatabase,
  commands: readonly Command[],
): Promise<Preview> {
  try {
    return await database.transaction("r", [...resourceNames, DEVICE_TABLE], async (open) => {
      const environment = {
        now: () => new Date().toISOString(),
        newId: (resource: string) => `${resource}_${v7()}`,
        companyCurrency: (await readCompany(open)).currency,
      };
      const { outcomes, written } = await Dexie.ignoreTransaction(() =>
        transact(rowSourceOf(open), environment, commands),
      );
      return { outcomes, changes: written.map(({ change }): Change => change) };
    });
  } catch (error) {
    throw unavailability(error) ?? error;
  }
}
