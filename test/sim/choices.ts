import type { LogEntry } from "../../shared/store.ts";
import type { LoggedChoice } from "../../shared/sync/choice.ts";
import { givenAgain, isGivingAgain } from "./given-again.ts";
import type { Device } from "./device.ts";
import type { LogBook } from "./log-book.ts";
import type { World } from "./world.ts";

/** A choice is taken back by its notice soon after it was made, or by its history later. */
const SOONEST_MS = 1;
const LATEST_MS = 4_000;

/** What was decided in a conflict; bringing back from the trash is logged as a choice too, and is not undone here. */
type Chosen = LogEntry & {
  readonly choice: Extract<LoggedChoice, { readonly kind: "made" | "taken_back" }>;
};

/** A person may think better of what was decided, and may do so again. */
export function thinkBetter(world: World, device: Device, book: LogBook, group: string): void {
  const { laterDice: dice, scenario, time } = world;
  if (!scenario.undoesChoices || !dice.chance(0.7)) return;
  time.after(dice.between(SOONEST_MS, LATEST_MS), () => {
    if (world.isWild) void revertChoice(world, device, book, group);
  });
}

/** Undoes a choice, or does again what was undone, as main has it done (docs/SYNC.md, S30). */
async function revertChoice(world: World, device: Device, book: LogBook, group: string) {
  const { history, trace } = world;
  const entry = device.store.log.findLast((each) => each.group === group);
  if (!entry || !isChoice(entry)) return;
  const { seq, choice } = entry;
  const as = choice.kind === "made" ? "undo" : "redo";
  const own = `${group} ${as}`;
  const [done] = await device.holdWhile((under_way) =>
    device.store.sync([{ kind: "revert_choice", seq, under_way }], {
      actor: { kind: "user" },
      group: own,
      reverts: { group, as },
    }),
  );
  device.forget();
  trace(() => `person ${device.index}: ${as} ${group} -> ${JSON.stringify(done)}`);
  if (done?.kind !== "reverted") {
    const detail = `${as} of the choice ${group} came to ${JSON.stringify(done)}`;
    world.blame({ promise: "a choice can be undone", detail });
    return;
  }
  const stays = done.kept.some(({ fields }) => fields.length === 0);
  world.count(stays ? `${as} of a choice, too late` : `${as} of a choice`);
  if (stays) return;
  const mark = book.read().markOf(choice.id);
  if (choice.kind === "made") {
    const kept = new Set(done.kept.flatMap(({ fields }) => fields));
    const detail = await notAsBefore(device, choice, entry, kept);
    if (detail) world.blame({ promise: "a choice undone is to be decided again", detail });
    history.takenBack(group);
  } else {
    history.decided(device.index, mark, own);
    if (isGivingAgain(choice.choice, settledBy(device.store.log, entry)))
      givenAgain(world, device, book, choice.id, own);
  }
  thinkBetter(world, device, book, own);
}

/** What of a choice that was undone is not as it was when it was to be made. */
async function notAsBefore(
  { store }: Device,
  { id, resource, was, choice }: Extract<Chosen["choice"], { kind: "made" }>,
  { changes }: LogEntry,
  kept: ReadonlySet<string>,
): Promise<string | undefined> {
  const change = changes.find((each) => each.id === id);
  const row = store.rows(resource).find((each) => each.id === id);
  const conflict = was[0]?.conflict;
  if (change && (change.before === null) !== (row === undefined) && conflict?.kind !== "fields")
    return `${id} is ${row ? "here" : "gone"} after its choice was undone`;
  const fields = conflict?.kind === "fields" ? conflict.fields : {};
  const isChosen = (name: string) => typeof choice === "string" || Object.hasOwn(choice, name);
  const open = Object.entries(fields).filter(([name]) => isChosen(name) && !kept.has(name));
  const now = (name: string): unknown => Reflect.get({ ...row }, name);
  for (const [name] of open) {
    const mine: unknown = Reflect.get({ ...change?.before }, name);
    if (mine !== undefined && now(name) !== mine)
      return `${id}.${name} is ${String(now(name))}, as it was not before its choice`;
  }
  // Of a server that was disconnected nothing is shown.
  if ((await store.meta()).server === null) return undefined;
  const asked = await store.marked("conflict", null, Infinity);
  const isAsked = asked.some(({ sync }) => sync.id === id);
  return isAsked ? undefined : `${id} is not asked about after its choice was undone`;
}

/** The conflict that was settled, and undone by an entry. */
function settledBy(log: readonly LogEntry[], { reverts }: LogEntry) {
  const made = log.find(({ group }) => group === reverts?.group);
  return made?.choice?.kind === "made" ? made.choice.was[0]?.conflict : undefined;
}

function isChoice(entry: LogEntry): entry is Chosen {
  return entry.choice?.kind === "made" || entry.choice?.kind === "taken_back";
}
