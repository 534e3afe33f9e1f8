import { createMemoryStore } from "../support/memory-store.ts";
import { contractSuite } from "./contract-suite.ts";
import { storeDriver } from "./store-driver.ts";

contractSuite("the memory store", async () => ({
  driver: storeDriver(await createMemoryStore({ companyCurrency: "USD" })),
  companyCurrency: "USD",
  close: () => Promise.resolve(),
}));
