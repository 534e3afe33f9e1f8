import type { Choice } from "../../shared/sync/choice.ts";
import type { SyncCommand } from "../../shared/sync/sync-command.ts";
import type { MarkedRow } from "../../shared/sync/sync-store.ts";
import { thinkBetter } from "./choices.ts";
import type { Device } from "./device.ts";
import { givenAgain, isGivingAgain } from "./given-again.ts";
import type { LogBook } from "./log-book.ts";
import type { World } from "./world.ts";

/** A person looks at what is refused or undecided on a device, and decides one thing, or leaves it. */
export async function decide(world: World, device: Device, book: LogBook): Promise<void> {
  const { dice } = world;
  const all = [
    ...(await device.store.marked("conflict", null, 100)),
    ...(await device.store.marked("blocked", null, 100)),
  ];
  const one = dice.pick(all);
  if (one) {
    const command = commandFor(world, one);
    const isAgain = "choice" in command && isGivingAgain(command.choice, one.sync.conflict);
    await carryOut(world, device, book, one.sync.id, command, isAgain);
  } else if (dice.chance(0.2)) {
    const entry = dice.pick(await device.store.trash());
    if (entry)
      await carryOut(world, device, book, entry.id, { kind: "restore", id: entry.id }, false);
  }
}

function commandFor({ dice, unique }: World, { sync }: MarkedRow): SyncCommand {
  const { id, conflict } = sync;
  if (!conflict) return { kind: "unblock", id, action: dice.chance(0.5) ? "retry" : "discard" };
  const side = () => (dice.chance(0.5) ? "mine" : "theirs");
  if (conflict.kind !== "fields" || dice.chance(0.7)) {
    return { kind: "resolve", id, choice: side() };
  }
  const [name = "", ...others] = Object.keys(conflict.fields);
  const isText = typeof conflict.fields[name]?.theirs === "string" && name === "title";
  const first = isText && dice.chance(0.5) ? { value: unique("title") } : side();
  const choice: Choice = { [name]: first };
  if (others.length === 0 || dice.chance(0.5)) return { kind: "resolve", id, choice };
  return { kind: "resolve", id, choice: { ...choice, [others[0] ?? ""]: side() } };
}

async function carryOut(
  world: World,
  device: Device,
  book: LogBook,
  id: string,
  command: SyncCommand,
  isAgain: boolean,
): Promise<void> {
  const group = `${command.kind} ${id} ${world.time.now}`;
  const [done] = await device.store.sync([command], { actor: { kind: "user" }, group });
  device.forget();
  world.trace(
    () => `person ${device.index}: ${JSON.stringify(command)} -> ${JSON.stringify(done)}`,
  );
  if (done?.kind !== "done") return;
  const mark = book.read().markOf(id);
  world.history.decided(device.index, mark, group);
  if (command.kind !== "resolve") return;
  world.count("choice");
  if (isAgain) givenAgain(world, device, book, id, group);
  thinkBetter(world, device, book, group);
}
