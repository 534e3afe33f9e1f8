import { test as base } from "vitest";
import type { SyncStore } from "../../shared/sync/sync-store.ts";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { fakeTimers } from "../support/fake-timers.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { memorySyncService } from "../support/sync-service.ts";
import { created } from "./deal.ts";
import { syncDevice } from "./sync-device.ts";

/** When a device begins. */
export const NOON = Date.parse("2026-03-01T12:00:00Z");
export const MS_PER_DAY = 86_400_000;

/** A device whose sync runs when it is told to, over real HTTP. */
async function createDevice(remote: Remote, over: (store: SyncStore) => Partial<SyncStore>) {
  let today = NOON;
  const memory = await createMemoryStore({ now: () => new Date(today).toISOString() });
  const store = { ...memory, ...over(memory) };
  const clock = fakeTimers();
  const own = memorySyncService(store, {
    timers: clock.timers,
    today: () => new Date(today),
    random: () => 1,
  });
  const acts = syncDevice(store);
  async function create(body: object = {}) {
    const id = await created(acts, body);
    own.service.storeChanged(memory.log.slice(-1));
    return id;
  }
  const connect = (to: Remote = remote) =>
    own.service.saveSettings({ remote_url: to.url, token: to.token, enabled: true });
  return {
    ...own,
    ...acts,
    store,
    clock,
    create,
    connect,
    /** Connects it, and gives the server a deal that it makes. Answers the deal's id here. */
    async connectWithDeal() {
      await connect();
      const id = await create();
      await own.service.run();
      return id;
    },
    async edit(id: string, body: object) {
      await acts.act({ kind: "update", resource: "opportunity", id, body });
      own.service.storeChanged(memory.log.slice(-1));
    },
    daysPass(days: number) {
      today += days * MS_PER_DAY;
    },
  };
}

type Device = Awaited<ReturnType<typeof createDevice>>;

interface Fixtures {
  /** The server of a test. */
  readonly remote: Remote;
  /** Another server, of another account unless the options say otherwise. */
  readonly another: (options?: Parameters<typeof startRemote>[0]) => Promise<Remote>;
  /** @param over what of its store is another's */
  readonly device: (over?: (store: SyncStore) => Partial<SyncStore>) => Promise<Device>;
}

/** A test of the service of sync, with servers and devices that are gone when it ends. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the parameter to learn what a fixture needs.
  remote: async ({}, provide) => {
    const remote = await startRemote({ token: "first-token" });
    await provide(remote);
    await remote.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- As above.
  another: async ({}, provide) => {
    const others: Remote[] = [];
    await provide(async (options = {}) => {
      const other = await startRemote({ token: "other-token", ...options });
      others.push(other);
      return other;
    });
    for (const other of others) await other.close();
  },
  device: async ({ remote }, provide) => {
    const devices: Device[] = [];
    await provide(async (over = () => ({})) => {
      const device = await createDevice(remote, over);
      devices.push(device);
      return device;
    });
    for (const { service } of devices) service.stop();
  },
});

/** The opportunities a server has. */
export const deals = (of: Remote) => of.records.all("opportunity");
/** What a server was asked to change. */
export const writes = (of: Remote) => of.requests.filter(({ method }) => method !== "GET");
