import { expect, test } from "vitest";
import { changeCompany, finishRecalculation } from "./change-company.ts";
import { CrmDatabase } from "./database.ts";
import { saveCompany } from "./device-settings.ts";
import { createDexieStore } from "./dexie-store.ts";

const user = { actor: { kind: "user" } } as const;
const body = {
  opportunity_from: "Customer",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2024-01-15",
  currency: "EUR",
  opportunity_amount: 100,
};

async function storeWithDeal() {
  const database = new CrmDatabase(`company-${crypto.randomUUID()}`);
  const store = await createDexieStore({ database });
  const [made] = await store.write([{ kind: "create", resource: "opportunity", body }], user);
  const id = made?.ok && made.value.kind === "record" ? made.value.row.id : "";
  const item = { opportunity_id: id, qty: 2, rate: 1.5 };
  await store.write([{ kind: "create", resource: "opportunity-item", body: item }], user);
  const row = async () => {
    const found = await store.get("opportunity", id);
    return found.ok ? found.value : undefined;
  };
  return { store, row };
}

test("amounts in a foreign currency are worth something once the company's currency is theirs", async () => {
  const { store, row } = await storeWithDeal();
  expect(await row()).toMatchObject({ total: 3, base_total: null, base_opportunity_amount: null });
  await changeCompany(store, { name: "Us", currency: "EUR" });
  expect(await row()).toMatchObject({ base_total: 3, base_opportunity_amount: 100 });
  store.close();
  await store.database.delete();
});

test("a stop between the new currency and the new amounts is made good at the next start", async () => {
  const { store, row } = await storeWithDeal();
  await saveCompany(store.database, { name: "Us", currency: "EUR" }, true);
  await finishRecalculation(store);
  expect(await row()).toMatchObject({ base_opportunity_amount: 100 });
  store.close();
  await store.database.delete();
});
