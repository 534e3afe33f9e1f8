import { test as base } from "vitest";
import { remoteRow, syncDevice, type DeviceStore, type SyncDevice } from "./sync-device.ts";

export const DEAL = {
  opportunity_from: "Lead",
  party_name: "Acme",
  company: "Example Corp",
  transaction_date: "2026-01-15",
  customer_name: "Acme",
  title: "Forklifts",
  status: "Open",
  probability: 50,
  sales_stage: "Prospecting",
};

export async function created(device: SyncDevice, body: object = {}): Promise<string> {
  return device.act({ kind: "create", resource: "opportunity", body: { ...DEAL, ...body } });
}

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

export const change = (device: SyncDevice, id: string, body: object) =>
  device.act({ kind: "update", resource: "opportunity", id, body });

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
