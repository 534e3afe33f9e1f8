import { expect } from "vitest";
import type { RemoteRequest, RemoteResult } from "../../main/sync/ports.ts";
import {
  parentOf,
  referenceOf,
  resourceNames,
  type ResourceName,
  type Scalar,
} from "../../shared/contract/contract.ts";
import { startApi } from "../api/api-under-test.ts";
import { createMemoryStore, type MemoryStore } from "../support/memory-store.ts";
import { engineDevice, send } from "./engine-device.ts";
import { syncDevice, type SyncDevice } from "./sync-device.ts";

/** All records, the device's under the ids they have at the remote. */
async function everything(store: MemoryStore, idThere: ReadonlyMap<string, string>) {
  const all: Record<string, Record<string, Scalar>> = {};
  for (const resource of resourceNames) {
    const parent = parentOf(resource)?.field;
    for (const row of store.rows(resource)) {
      const values: Record<string, Scalar> = {};
      for (const [name, value] of Object.entries(row)) {
        const isId = name === "id" || name === parent || referenceOf(resource, name)?.by === "id";
        values[name] = isId && typeof value === "string" ? (idThere.get(value) ?? value) : value;
      }
      all[`${resource} ${values["id"]}`] = values;
    }
  }
  return all;
}

interface Way {
  /** Stands between the two, where a test puts something there. */
  between(request: RemoteRequest, pass: () => Promise<RemoteResult>): Promise<RemoteResult>;
}

/** One Satchel as the remote of another: its own local API over HTTP, the real engine on the other side. */
export async function twoSatchels() {
  const remote = await createMemoryStore();
  const api = await startApi({ store: remote });
  const asked: RemoteRequest[] = [];
  const way: Way = { between: (_, pass) => pass() };
  const address = { url: api.url, token: api.writeToken };
  const device = await engineDevice(address, (request) => {
    asked.push(request);
    return way.between(request, () => send(address, request));
  });

  async function remoteIdOf(resource: ResourceName, id: string): Promise<string> {
    const known = await device.store.known(resource, null, 1_000);
    const found = known.find((row) => row.id === id);
    if (!found) throw new Error(`${id} is not there`);
    return found.remote_id;
  }

  /** The two hold the same, record for record and field for field, and nothing is left to be done. */
  async function expectSame(): Promise<void> {
    const idThere = new Map<string, string>();
    for (const resource of resourceNames) {
      for (const { id, remote_id } of await device.store.known(resource, null, 1_000))
        idThere.set(id, remote_id);
    }
    expect(await everything(device.memory, idThere)).toEqual(await everything(remote, new Map()));
    expect((await device.store.meta()).counts).toEqual({
      waiting: 0,
      attempted: 0,
      blocked: 0,
      conflict: 0,
    });
  }

  async function settle(): Promise<void> {
    const report = await device.round();
    expect(report).toMatchObject({ halt: null, brakes: [], incomplete: [] });
  }

  return {
    device,
    remote,
    /** What a person does at the remote itself. */
    there: syncDevice(remote),
    address,
    asked,
    way,
    remoteIdOf,
    settle,
    expectSame,
    close: () => api.close(),
  };
}
export type TwoSatchels = Awaited<ReturnType<typeof twoSatchels>>;

export const create = (who: Pick<SyncDevice, "act">, resource: ResourceName, body: object) =>
  who.act({ kind: "create", resource, body });
