import { expect, test } from "vitest";
import { createMirror } from "../../main/mirror.ts";
import { createHostSyncStore } from "../../main/sync/host-sync-store.ts";
import { syncHandlers } from "../../renderer/data-host/sync-handlers.ts";
import { hostProcedures } from "../../shared/bridge/procedures.ts";
import { connectPeer } from "../../shared/bridge/rpc.ts";
import { syncHostProcedures } from "../../shared/bridge/sync-host-procedures.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import { channelPair } from "../support/channel-pair.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { syncStoreSuite } from "./sync-store-suite.ts";

const silent = { hears: {}, listeners: {}, says: {} };

syncStoreSuite("a store over the bridge", async () => {
  const memory = await createMemoryStore();
  const [hostEnd, mainEnd] = channelPair();
  connectPeer(hostEnd, {
    ...silent,
    answers: syncHostProcedures,
    handlers: syncHandlers(Promise.resolve(memory)),
    asks: {},
  });
  const host = connectPeer(mainEnd, { ...silent, answers: {}, handlers: {}, asks: hostProcedures });
  return {
    store: { ...memory, ...createHostSyncStore(() => host) },
    close: () => Promise.resolve(),
  };
});

test("S34 while no data host is there, sync is told so, and nothing is taken for written", async () => {
  const store = createHostSyncStore(createMirror().host);
  const write = store.sync([{ kind: "gather", limit: 1 }], { actor: { kind: "sync" } });
  await expect(write).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(store.meta()).rejects.toMatchObject({ reason: "starting" });
});
