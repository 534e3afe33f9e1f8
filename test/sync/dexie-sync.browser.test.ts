import { CrmDatabase } from "../../renderer/store/database.ts";
import { createDexieStore } from "../../renderer/store/dexie-store.ts";
import { choicesSuite } from "./choices-suite.ts";
import { syncStoreSuite } from "./sync-store-suite.ts";

const open = async () => {
  const database = new CrmDatabase(`sync-${crypto.randomUUID()}`);
  const store = await createDexieStore({ database });
  return {
    store,
    async close() {
      store.close();
      await new CrmDatabase(database.name).delete();
    },
  };
};

syncStoreSuite("the Dexie store", open);
choicesSuite("the Dexie store", open);
