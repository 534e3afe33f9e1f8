import { expect, test } from "vitest";
import { createAppStore } from "./app-store.ts";
import { CrmDatabase } from "./database.ts";
import { saveCompany, saveStageSettings } from "./device-settings.ts";

const permission = async () => {};

test("a window has the company and the order of the stages before it draws anything, and hears of changes", async () => {
  const name = `known-${crypto.randomUUID()}`;
  const first = await createAppStore(new CrmDatabase(name), permission);
  const rho = { name: "Rho", currency: "EUR" };
  await saveCompany(first.database, rho, false);
  const stage = { id: "stage_1", position: 3, colour: null, probability: 20 };
  await saveStageSettings(first.database, [stage]);
  first.close();

  const store = await createAppStore(new CrmDatabase(name), permission);
  expect(store.company.current()).toEqual(rho);
  expect(store.stageSettings.current().get("stage_1")).toEqual(stage);
  let told = 0;
  store.company.subscribe(() => (told += 1));
  await saveCompany(store.database, { ...rho, currency: "CHF" }, false);
  await expect.poll(() => store.company.current().currency).toBe("CHF");
  expect(told).toBeGreaterThan(0);
  store.close();
});
