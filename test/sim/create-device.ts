import type { Command } from "../../shared/command.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { Device, type Flaw } from "./device.ts";
import type { World } from "./world.ts";

/** Of what a device starts with, so many stay: a run costs what its rows weigh. */
const LOOKUPS = [
  ["sales-stage", 3],
  ["opportunity-type", 1],
  ["opportunity-lost-reason", 2],
] as const;

export async function createDevice(world: World, index: number, flaw: Flaw): Promise<Device> {
  const nowMs = world.clock();
  const store = await createMemoryStore({
    now: () => new Date(nowMs()).toISOString(),
    newId: (resource) => world.unique(`${resource}_d${index}n`),
  });
  const spare = LOOKUPS.flatMap(([resource, kept]) =>
    store
      .rows(resource)
      .slice(kept)
      .map(({ id }): Command => ({ kind: "remove", resource, id })),
  );
  await store.write(spare, { actor: { kind: "system" } });
  return new Device(world, index, store, nowMs, flaw);
}
