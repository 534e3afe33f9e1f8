import { test as base } from "vitest";
import { DEAL } from "./deal.ts";
import { remoteRow, syncDevice, type DeviceStore, type SyncDevice } from "./sync-device.ts";

/** A deal that is here and there alike. */
export async function shared(
  device: SyncDevice,
  more: Record<string, string | number | null> = {},
) {
  await device.sync({
    kind: "apply",
    resource: "opportunity",
    rows: [remoteRow("r1", { ...DEAL, total: 0, ...more })],
  });
  return "r1";
}

export const conflictsOf = async ({ store }: SyncDevice) =>
  (await store.marked("conflict", null, 10)).map(({ sync }) => sync.conflict);

/** Opens a storage of its own for each test. */
export type OpenStore = () => Promise<{ store: DeviceStore; close: () => Promise<void> }>;

/** A device on a store of that kind, connected to a server. */
export async function openDevice(open: OpenStore) {
  const { store, close } = await open();
  const device = syncDevice(store);
  await device.connected();
  return { device, close };
}

/** Tests that begin with such a device. */
export const deviceTest = (open: OpenStore) =>
  base.extend<{ device: SyncDevice }>({
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads the parameter to learn what a fixture needs.
    device: async ({}, provide) => {
      const { device, close } = await openDevice(open);
      await provide(device);
      await close();
    },
  });

export type DeviceTest = ReturnType<typeof deviceTest>;
