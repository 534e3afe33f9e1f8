import type { Transaction } from "dexie";
import { z } from "zod";
import type { CrmDatabase, DeviceRow } from "./database.ts";
import { DEVICE_TABLE } from "./schema.ts";

// What this device keeps for itself: never in the contract, never sent.

const company = z.object({ name: z.string(), currency: z.string() });
export type Company = z.infer<typeof company>;

/** Until somebody says otherwise. */
export const DEFAULT_COMPANY: Company = { name: "My Company", currency: "USD" };

/** A stage's place on the board, its colour, and the probability offered when an opportunity enters it. */
const stageSetting = z.object({
  id: z.string(),
  position: z.number(),
  colour: z.string().nullable(),
  probability: z.number().min(0).max(100).nullable(),
});
export type StageSetting = z.infer<typeof stageSetting>;

export const COMPANY_KEY = "company";
const STAGE_KEY_PREFIX = "stage:";
/** There while amounts wait to be worked out in a new company currency. */
export const RECALCULATE_KEY = "recalculate";

export const stageKey = (stageId: string) => `${STAGE_KEY_PREFIX}${stageId}`;

/** The company as a transaction sees it. */
export async function readCompany(transaction: Transaction): Promise<Company> {
  const row = await transaction.table<DeviceRow, string>(DEVICE_TABLE).get(COMPANY_KEY);
  return company.catch(DEFAULT_COMPANY).parse(row?.value);
}

export async function loadCompany({ device }: CrmDatabase): Promise<Company> {
  const row = await device.get(COMPANY_KEY);
  return company.catch(DEFAULT_COMPANY).parse(row?.value);
}

/** Saves the company and, in the same write, whether amounts must now be worked out anew. */
export async function saveCompany(
  { device }: CrmDatabase,
  value: Company,
  recalculate: boolean,
): Promise<void> {
  const row = { key: COMPANY_KEY, value: company.parse(value) };
  await device.bulkPut(recalculate ? [row, { key: RECALCULATE_KEY, value: true }] : [row]);
}

/** The settings of all stages that have some, by stage id. */
export async function loadStageSettings({
  device,
}: CrmDatabase): Promise<ReadonlyMap<string, StageSetting>> {
  const rows = await device.where("key").startsWith(STAGE_KEY_PREFIX).toArray();
  const settings = rows.flatMap(({ value }) => stageSetting.safeParse(value).data ?? []);
  return new Map(settings.map((setting) => [setting.id, setting]));
}

export async function saveStageSettings(
  { device }: CrmDatabase,
  settings: readonly StageSetting[],
): Promise<void> {
  await device.bulkPut(
    settings.map((setting) => ({ key: stageKey(setting.id), value: stageSetting.parse(setting) })),
  );
}
