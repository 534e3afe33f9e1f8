import { CrmDatabase } from "../../renderer/store/database.ts";
import { createDexieStore } from "../../renderer/store/dexie-store.ts";
import { DEFAULT_COMPANY } from "../../renderer/store/device-settings.ts";
import { contractSuite } from "./contract-suite.ts";
import { storeDriver } from "./store-driver.ts";

contractSuite("the Dexie store in Chromium", async () => {
  const database = new CrmDatabase(`contract-${crypto.randomUUID()}`);
  const store = await createDexieStore({ database });
  return {
    driver: storeDriver(store),
    companyCurrency: DEFAULT_COMPANY.currency,
    async close() {
      store.close();
      await database.delete();
    },
  };
});
