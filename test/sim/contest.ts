import type { Command } from "../../shared/command.ts";
import type { Device } from "./device.ts";
import { BY, isClaimed } from "./others.ts";
import type { Name } from "./server-fields.ts";
import type { World } from "./world.ts";

/** What two may change at once, and in which fields. */
const CONTESTED = [
  ["opportunity", ["title", "contact_person", "territory"]],
  ["prospect", ["industry", "territory"]],
  ["opportunity-item", ["item_name"]],
  ["prospect-lead", ["lead_name"]],
] as const satisfies readonly (readonly [Name, readonly string[]])[];

/** Another client and a person here do something with the same record, and neither knows of the other: a conflict, mostly. */
export async function contest(world: World, device: Device): Promise<void> {
  const { laterDice: dice, server, unique } = world;
  const all = [];
  for (const [resource, fields] of CONTESTED) {
    const here = new Set(device.store.rows(resource).map(({ id }) => id));
    const there = new Map(server.all(resource).map((row) => [row.id, row]));
    for (const { id, remote_id } of await device.store.known(resource, null, Infinity)) {
      const row = there.get(remote_id);
      if (row && here.has(id) && isClaimed(world, row))
        all.push({ resource, fields, id, remote_id });
    }
  }
  const one = dice.pick(all);
  if (!one) return;
  const { resource, id } = one;
  const names = dice.shuffled<string>(one.fields).slice(0, dice.between(1, 2));
  const values = () => Object.fromEntries(names.map((name) => [name, unique(name)]));
  const who = dice.weighted({ both_change: 5, deleted_here: 2, deleted_there: 2 });
  if (who === "deleted_there") server.remove(BY, resource, one.remote_id);
  else server.update(BY, resource, one.remote_id, values());
  const command: Command =
    who === "deleted_here"
      ? { kind: "remove", resource, id }
      : { kind: "update", resource, id, body: values() };
  await device.store.write([command], { actor: { kind: "user" } });
  world.trace(() => `person ${device.index}: ${who} ${JSON.stringify(command)}`);
}
