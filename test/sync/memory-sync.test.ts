import { createMemoryStore } from "../support/memory-store.ts";
import { choicesSuite } from "./choices-suite.ts";
import { syncStoreSuite } from "./sync-store-suite.ts";

const open = async () => ({
  store: await createMemoryStore(),
  close: () => Promise.resolve(),
});

syncStoreSuite("the memory store", open);
choicesSuite("the memory store", open);
