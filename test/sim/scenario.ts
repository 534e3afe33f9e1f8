import { Dice } from "./dice.ts";
import type { ServerHabits } from "./plain-server.ts";
import type { AnswerHabits } from "./server-answers.ts";
import type { Name } from "./server-fields.ts";

/** What a person does on a device, and how often compared with the other things. */
export interface Deeds {
  readonly opportunities: number;
  readonly items: number;
  readonly lost: number;
  readonly prospects: number;
  readonly leads: number;
  readonly lookups: number;
  readonly undo: number;
  readonly imports: number;
  readonly merges: number;
}

/** What a seed's run is made of. */
export interface Scenario extends ServerHabits, AnswerHabits {
  readonly devices: number;
  readonly durationMs: number;
  /** Of all requests, so many go wrong in some way. */
  readonly faults: number;
  /** How often somebody's device is without a network for a while. */
  readonly offline: number;
  /** What a device lives through at most before it dies, in awaits; null where none does. */
  readonly crashAfter: number | null;
  /** Milliseconds between two deeds of a person, on average. */
  readonly pauseMs: number;
  /** Milliseconds between two deeds of other clients; null without any. */
  readonly othersPauseMs: number | null;
  /** Whether an old backup is brought back on the server. */
  readonly restores: boolean;
  /** Values the server refuses are among those that are typed. */
  readonly refusals: boolean;
  /** Whether a person who is asked about many lost records gives them to the server again at times. */
  readonly givesAgain: boolean;
  readonly deeds: Deeds;
  /** Whether choices in conflicts are undone, and done again. */
  readonly undoesChoices: boolean;
  /** Milliseconds between two disconnections of a device, on average; null where none is. */
  readonly disconnectPauseMs: number | null;
  /** Another client makes many at once, and deletes most of them later; null without. */
  readonly crowd: Crowd | null;
  /** Another client deletes all there are of these at some moment; null without. */
  readonly empties: Name | null;
}

/** More records of a resource than a sweep believes to be deleted without asking (docs/SYNC.md, S20). */
export interface Crowd {
  readonly name: Name;
  readonly size: number;
}

/** What runs were made of before these came in: seeds that were found then are to do what they did. */
export const AS_BEFORE = {
  undoesChoices: false,
  disconnectPauseMs: null,
  crowd: null,
  empties: null,
} as const satisfies Partial<Scenario>;

/** Lookups have no rows of their own, and cost a run least. */
const CROWDS: readonly Name[] = ["sales-stage", "sales-stage", "prospect", "opportunity"];
const EMPTIED: readonly Name[] = ["opportunity", "prospect", "sales-stage"];

/** What came in later has dice of its own, so that what seeds did before stays as it was. */
function addedTo(seed: number): Pick<Scenario, keyof typeof AS_BEFORE> {
  const dice = new Dice(seed ^ 0x0dd5eed5);
  const size = dice.between(55, 70);
  const crowd = dice.chance(0.04) ? { name: dice.pick(CROWDS) ?? "sales-stage", size } : null;
  return {
    undoesChoices: dice.chance(0.4),
    disconnectPauseMs: dice.chance(0.3) ? dice.between(4, 20) * 1_000 : null,
    crowd,
    empties: dice.chance(0.08) ? (dice.pick(EMPTIED) ?? null) : null,
  };
}

/** The longest a request or an answer is under way. */
export const MAX_LATENCY_MS = 1_500;
/** After so long a client gives up waiting for an answer. */
export const TIMEOUT_MS = 2_500;
/** The longest until a request is carried out of which its sender gave up: less than SETTLE_MS of main/sync/search.ts. */
export const SLOWEST_MS = 4_000;

const LITTLE: Deeds = {
  opportunities: 4,
  items: 3,
  lost: 0,
  prospects: 0,
  leads: 0,
  lookups: 0,
  undo: 0,
  imports: 0,
  merges: 0,
};

/** What runs of a seed meet. Half of them leave something out, so that what is left meets more often. */
export function scenarioOf(seed: number): Scenario {
  const dice = new Dice(seed ^ 0x5ca1ab1e);
  const some = <T>(probability: number, value: T, otherwise: T) =>
    dice.chance(probability) ? value : otherwise;
  return {
    devices: dice.pick([1, 1, 2, 2, 3]) ?? 1,
    durationMs: dice.between(8, 45) * 1_000,
    faults: some(0.6, dice.next() * 0.3, 0),
    offline: some(0.4, 0.3, 0),
    crashAfter: some(0.5, dice.between(10, 200), null),
    pauseMs: dice.between(1, 10) * 1_000,
    othersPauseMs: some(0.6, dice.between(1, 10) * 1_000, null),
    restores: dice.chance(0.1),
    refusals: dice.chance(0.3),
    computes: dice.chance(0.5),
    cascadesLinks: dice.chance(0.5),
    longestPage: some(0.3, dice.between(3, 10), null),
    tellsTotal: dice.chance(0.8),
    honoursKeys: dice.chance(0.2),
    tellsTime: dice.chance(0.8),
    deeds: some(0.3, LITTLE, {
      opportunities: 4,
      items: 4,
      lost: 1,
      prospects: 2,
      leads: 2,
      lookups: 1,
      undo: 1,
      imports: 0.5,
      merges: 0.3,
    }),
    givesAgain: dice.chance(0.5),
    ...addedTo(seed),
  };
}
