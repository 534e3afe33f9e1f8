import { CrmDatabase } from "../../renderer/store/database.ts";
import { createDexieStore } from "../../renderer/store/dexie-store.ts";
import { syncStoreSuite } from "./sync-store-suite.ts";

syncStoreSuite("the Dexie store", async () => {
  const database = new CrmDatabase(`sync-${crypto.randomUUID()}`);
  const store = await createDexieStore({ database });
  return {
    store,
    async close() {
      store.close();
      await new CrmDatabase(database.name).delete();
    },
  };
});
