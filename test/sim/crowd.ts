import { BY, isClaimed, newRecord } from "./others.ts";
import type { Name } from "./server-fields.ts";
import type { World } from "./world.ts";

/** Sweeps ask where more than so many would go (docs/SYNC.md, S20). */
const BELIEVED = 50;

/** Another client makes very many records and deletes most of them, or deletes all there are: what a sweep must not just believe. */
export function crowdElsewhere(world: World): void {
  const { scenario, time, laterDice: dice } = world;
  const { crowd, empties, durationMs } = scenario;
  const at = (from: number, to: number, act: () => void) => {
    const ms = Math.round(durationMs * (from + (to - from) * dice.next()));
    time.after(ms, () => world.isWild && act());
  };
  if (crowd) {
    at(0, 0.3, () => {
      for (let count = 0; count < crowd.size; count += 1)
        world.server.create(BY, crowd.name, newRecord(world, crowd.name));
    });
    at(0.6, 0.95, () => remove(world, crowd.name, dice.between(BELIEVED + 1, crowd.size)));
  }
  if (empties) at(0.4, 0.95, () => remove(world, empties, Infinity));
}

function remove(world: World, name: Name, count: number): void {
  const claimed = world.server.all(name).filter((row) => isClaimed(world, row));
  for (const { id } of world.laterDice.shuffled(claimed).slice(0, count))
    world.server.remove(BY, name, id);
}
