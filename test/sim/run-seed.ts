import { contest } from "./contest.ts";
import { createDevice } from "./create-device.ts";
import { crowdElsewhere } from "./crowd.ts";
import { decide } from "./decisions.ts";
import type { Device, Flaw } from "./device.ts";
import { givenAgain } from "./given-again.ts";
import { LogBook } from "./log-book.ts";
import { wrongAtTheEnd } from "./oracle.ts";
import { wrongIn } from "./oracle-watch.ts";
import { actElsewhere } from "./others.ts";
import { Person } from "./person.ts";
import { SLOWEST_MS } from "./scenario.ts";
import type { Violation } from "./violation.ts";
import { createWorld, type World, type WorldOptions } from "./world.ts";

export interface RunOptions extends WorldOptions {
  readonly flaw?: Flaw;
}

/** Rounds of all devices after which nothing may be left to do. */
const MAX_ROUNDS = 16;
/** Between two of them: more than SETTLE_MS of main/sync/search.ts. */
const REST_MS = 6_000;

/** Runs one seed; answers what the oracle has against it. */
export async function runSeed(options: RunOptions): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  const world = createWorld(options, found);
  world.trace(() => JSON.stringify(world.scenario));
  const run = async () => {
    const devices: Device[] = [];
    for (let index = 1; index <= world.scenario.devices; index += 1) {
      devices.push(await createDevice(world, index, options.flaw ?? ((parts) => parts)));
    }
    const books = devices.map((device) => new LogBook(device));
    world.history.watch = (deed) => {
      const book = books[deed.by - 1];
      const detail = book && wrongIn(deed, world.history, book);
      if (detail === undefined) return;
      world.blame({ promise: "nothing is silently overwritten or deleted", detail });
    };
    await beWild(world, devices, books);
    if (!(await drain(world, devices))) {
      found.push({ promise: "the queue drains", detail: `not in ${MAX_ROUNDS} rounds` });
    }
    found.push(...(await wrongAtTheEnd(world, devices, books)));
    for (const device of devices) if (device.failure) throw device.failure;
  };
  try {
    await world.time.passUntil(run());
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    found.push({ promise: "nothing breaks", detail });
  }
  return found;
}

/** Everybody does what they do, and everything goes wrong that may. */
async function beWild(world: World, devices: readonly Device[], books: readonly LogBook[]) {
  const { time, dice, scenario, server, laterDice } = world;
  const often = (pauseMs: number, act: () => Promise<void> | void, thrown = dice) => {
    const again = () => {
      if (!world.isWild) return;
      void act();
      time.after(thrown.between(1, 2 * pauseMs), again);
    };
    time.after(thrown.between(1, 2 * pauseMs), again);
  };
  for (const [index, device] of devices.entries()) {
    const person = new Person(world, device);
    const book = books[index];
    if (book) device.watch.onGivenAgain = (id) => givenAgain(world, device, book.read(), id);
    for (let count = dice.between(0, 5); count > 0; count -= 1) await person.act();
    time.after(dice.between(0, scenario.durationMs / 3), () => connect(device));
    often(scenario.pauseMs, () => (device.isUp || dice.chance(0.3) ? person.act() : undefined));
    if (book) often(8_000, () => decide(world, device, book));
    const leave = async () => {
      const isDone = await device.disconnect();
      if (isDone) time.after(laterDice.between(100, 12_000), () => device.connect());
    };
    if (scenario.disconnectPauseMs !== null) often(scenario.disconnectPauseMs, leave, laterDice);
    if (scenario.undoesChoices && book) {
      often(2_000, () => (device.isUp ? contest(world, device) : undefined), laterDice);
      often(2_000, () => decide(world, device, book), laterDice);
    }
  }
  crowdElsewhere(world);
  if (scenario.othersPauseMs !== null) often(scenario.othersPauseMs, () => actElsewhere(world));
  if (scenario.restores) {
    let bringBack: (() => void) | undefined;
    time.after(scenario.durationMs / 3, () => {
      bringBack = server.backUp();
    });
    time.after((scenario.durationMs * 2) / 3, () => {
      world.trace(() => "an old backup is brought back on the server");
      bringBack?.();
    });
  }
  await time.sleep(scenario.durationMs);
  world.isWild = false;
  world.trace(() => "everything heals");
  // A device that was never connected is now.
  for (const device of devices) {
    if (scenario.disconnectPauseMs === null) {
      const { server: known } = await device.store.meta();
      if (known === null) await device.store.sync([CONNECT], { actor: { kind: "system" } });
    }
    device.heal();
  }
  await time.sleep(SLOWEST_MS);
  while (devices.some(({ isIdle }) => !isIdle)) await time.sleep(1_000);
  for (const device of devices) if (!device.isConnected) device.connect();
}

const CONNECT = { kind: "connect", server: "the server", keep: false } as const;

function connect(device: Device): void {
  if (!device.isConnected) {
    // Its engine meets the server in its first round.
    device.connect();
    device.start();
  } else
    void device.store.sync([CONNECT], { actor: { kind: "system" } }).then(() => device.start());
}

/** Rounds until a whole one had nothing to do on any device. */
async function drain(world: World, devices: readonly Device[]): Promise<boolean> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let isQuiet = true;
    for (const device of devices) {
      const report = await device.run("complete");
      world.trace(() => `device ${device.index}: ${JSON.stringify(report)}`);
      const { halt, pushed, pulled, brakes, incomplete, look_again } = report;
      for (const brake of brakes) await device.decideBrake(brake);
      if (halt || pushed + pulled + brakes.length + incomplete.length > 0 || look_again)
        isQuiet = false;
      await world.time.sleep(REST_MS);
    }
    if (isQuiet) return true;
  }
  return false;
}
