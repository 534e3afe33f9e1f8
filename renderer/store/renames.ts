import type { Transaction } from "dexie";
import { describe, isLookup, resourceNames } from "../../shared/contract/contract.ts";
import { renamesIn, withRename, type Rename } from "../../shared/views/follow-rename.ts";
import { viewSchema } from "../../shared/views/view.ts";
import type { Change } from "../../shared/store.ts";
import type { CrmDatabase, DeviceRow } from "./database.ts";
import { VIEW_KEY_PREFIX } from "./saved-views.ts";
import { DEVICE_TABLE } from "./schema.ts";

/** The renames among changes that records followed: where another lookup has the old name, they name that one. */
async function renamesFollowed(
  from: Pick<Transaction, "table">,
  changes: readonly Change[],
): Promise<readonly Rename[]> {
  const followed: Rename[] = [];
  for (const rename of renamesIn(changes)) {
    const { nameField } = describe(rename.lookup);
    const namesake: unknown = await from.table(rename.lookup).get({ [nameField]: rename.from });
    if (namesake === undefined) followed.push(rename);
  }
  return followed;
}

/** Lets saved views follow the new names of lookups, in the transaction that gives them: views name what records name. */
export async function followInViews(
  transaction: Transaction,
  changes: readonly Change[],
): Promise<void> {
  const renames = await renamesFollowed(transaction, changes);
  if (renames.length === 0) return;
  const device = transaction.table<DeviceRow, string>(DEVICE_TABLE);
  for (const { key, value } of await device.where("key").startsWith(VIEW_KEY_PREFIX).toArray()) {
    const view = viewSchema.safeParse(value).data;
    if (!view) continue;
    const renamed = renames.reduce((now, rename) => withRename(view.resource, now, rename), view);
    if (renamed !== view) await device.put({ key, value: renamed });
  }
}

/** The renames that were written after an entry of the change log, oldest first, and the last entry that was looked at. */
export async function renamesSince(
  database: CrmDatabase,
  seq: number,
): Promise<{ readonly renames: readonly Rename[]; readonly last: number }> {
  const ids: string[] = [];
  for (const resource of resourceNames.filter(isLookup)) {
    ids.push(...(await database.rows(resource).toCollection().primaryKeys()));
  }
  const seqs = await database.log.where("ids").anyOf(ids).primaryKeys();
  const later = [...new Set(seqs)].filter((one) => one > seq).toSorted((a, b) => a - b);
  const changes: Change[] = [];
  for (const one of later) changes.push(...((await database.log.get(one))?.changes ?? []));
  return { renames: await renamesFollowed(database, changes), last: later.at(-1) ?? seq };
}
