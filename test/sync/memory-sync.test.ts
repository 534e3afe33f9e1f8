import { createMemoryStore } from "../support/memory-store.ts";
import { syncStoreSuite } from "./sync-store-suite.ts";

syncStoreSuite("the memory store", async () => ({
  store: await createMemoryStore(),
  close: () => Promise.resolve(),
}));
