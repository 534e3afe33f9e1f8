import type { Command } from "../../shared/command.ts";
import { loadCompany, RECALCULATE_KEY, saveCompany, type Company } from "./device-settings.ts";
import type { DexieStore } from "./dexie-store.ts";

/** Opportunities worked out anew in one transaction: few enough for other writes to get in between. */
const CHUNK_SIZE = 200;

/**
 * Saves the company. Where its currency is another one, every amount in company currency is worked out anew,
 * which a stop in the middle does not lose: the next start goes on with it.
 */
export async function changeCompany(store: DexieStore, company: Company): Promise<void> {
  const before = await loadCompany(store.database);
  await saveCompany(store.database, company, before.currency !== company.currency);
  await finishRecalculation(store);
}

/** Finishes what a change of the company's currency began; nothing to do otherwise. */
export async function finishRecalculation(store: DexieStore): Promise<void> {
  const { device } = store.database;
  if (!(await device.get(RECALCULATE_KEY))) return;
  const rows = store.database.rows("opportunity");
  let after = "";
  for (;;) {
    const ids = await rows.where(":id").above(after).limit(CHUNK_SIZE).primaryKeys();
    const last = ids.at(-1);
    if (last === undefined) break;
    const commands = ids.map((id): Command => ({ kind: "recalculate", id }));
    await store.write(commands, { actor: { kind: "system" } });
    after = last;
  }
  await device.delete(RECALCULATE_KEY);
}
