import {
  isChild,
  isLookup,
  resourceNames,
  type ResourceName,
} from "../../shared/contract/contract.ts";
import { readChildren } from "./children.ts";
import { FAILURE_REASONS, type SyncParts } from "./ports.ts";
import { push } from "./push.ts";
import {
  Halted,
  beginRound,
  readMemory,
  record,
  type Halt,
  type Lasting,
  type Memory,
  type Progress,
  type Round,
  type Signal,
} from "./round.ts";
import { createSending, type Sending } from "./sending.ts";
import {
  believeGone,
  readChanged,
  readHead,
  sweep,
  type Brake,
  type SweepResult,
} from "./sweep.ts";

/** What a round is to do: `quick` sends and reads what is new; `sweep` also reads the lists through; `complete` every child too. */
export type Depth = "quick" | "sweep" | "complete";

export interface RoundReport {
  /** Null where it came through; else why it ended early. */
  readonly halt: Halt | null;
  readonly pushed: number;
  readonly pulled: number;
  /** Sweeps that would have deleted too much, and wait for a person. */
  readonly brakes: readonly Brake[];
  readonly incomplete: readonly { readonly resource: ResourceName; readonly reason: string }[];
  /** The oldest create that is being looked for may be decided on after this long. */
  readonly look_again: boolean;
}

/** Parents asked for their children in turn, in a round that does not ask all. */
const PARENTS_IN_TURN = 20;
const GATHER_SIZE = 50;
const OFFER_SIZE = 200;

/** Lists that others name come first, so that what names them finds them. */
const LISTS: readonly ResourceName[] = resourceNames
  .filter((resource) => !isChild(resource))
  .toSorted((a, b) => Number(isLookup(b)) - Number(isLookup(a)));

/** Two devices that begin with a server at once would give it the same lookups: each waits so long, and so much more at most. */
const FIRST_PUSH_MS = 1_000;
const FIRST_PUSH_SPREAD_MS = 2_000;

/** Lists in a row that may go without an answer: more, and nothing is sent that would only be lost as well. */
const MAX_SILENCES = 1;

/** Whether nothing more is asked after it: there is no token, somebody stopped it, or the server asked to wait (docs/SYNC.md, S14). */
function endsRound(halt: Halt): boolean {
  if (halt.kind === "unauthorised" || halt.kind === "stopped") return true;
  return halt.kind === "later" && (halt.reason === "busy" || halt.retry_after_ms !== null);
}

/** Whether there was no answer at all. */
function isSilence(halt: Halt): boolean {
  return halt.kind === "later" && FAILURE_REASONS.some((reason) => reason === halt.reason);
}

async function gather(round: Round): Promise<void> {
  const { offered } = await round.parts.store.meta();
  for (const resource of resourceNames) {
    if (offered.includes(resource)) continue;
    let after: string | null = null;
    do {
      const [done] = await record(round, [{ kind: "offer", resource, after, limit: OFFER_SIZE }]);
      after = done?.kind === "offered" ? done.next : null;
    } while (after !== null);
  }
  let more = true;
  while (more) {
    const [done] = await record(round, [{ kind: "gather", limit: GATHER_SIZE }]);
    more = done?.kind === "gathered" && done.more;
  }
}

/** Rounds of sync over one store and one server. */
export interface Rounds {
  /**
   * One round; never two at once. It ends as soon as it writes where `signal` says so, and the next one carries on. Rejects only
   * where the storage cannot answer, or for a bug.
   */
  run(depth: Depth, watch?: (progress: Progress) => void, signal?: Signal): Promise<RoundReport>;
  /** A person decided on a sweep that would delete too much: it is true, or the records are to go there again. */
  decideBrake(brake: Brake, choice: "believe" | "offer_again"): Promise<void>;
  /** Reads from the store again what is known: something else than a round changed it. */
  forget(): void;
  /** Sends nothing while a person takes something back (docs/SYNC.md, S30). */
  holdWhile: Sending["holdWhile"];
}

export function createRounds(parts: SyncParts): Rounds {
  const lasting: Lasting = { searched: new Map(), sending: createSending() };
  let memory: Memory | null = null;

  async function begin(
    watch: (progress: Progress) => void,
    signal: Signal = { isStopped: false },
  ): Promise<Round> {
    memory ??= await readMemory(parts, lasting);
    return beginRound(parts, memory, signal, watch);
  }

  /** Does one part of a round: where the server ends it, what it was is noted, and the other parts go on (docs/SYNC.md, S22). */
  async function attempt(halts: Halt[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Halted)) {
        memory = null;
        throw error;
      }
      halts.push(error.halt);
    }
  }

  return {
    async run(depth, watch = () => undefined, signal) {
      const round = await begin(watch, signal);
      const halts: Halt[] = [];
      const brakes: Brake[] = [];
      const incomplete: { resource: ResourceName; reason: string }[] = [];
      const note = (resource: ResourceName, result: SweepResult) => {
        if (result.kind === "braked") brakes.push(result.brake);
        if (result.kind === "incomplete") incomplete.push({ resource, reason: result.reason });
      };
      await attempt(halts, () => gather(round));
      const swept = new Set((await parts.store.meta()).swept);
      const toSweep = LISTS.filter((resource) => depth !== "quick" || !swept.has(resource));
      // What was never read is read whole before anything is sent (docs/SYNC.md, S31).
      const early = toSweep.filter((resource) => !swept.has(resource));
      let silences = 0;
      const isOver = () => silences > MAX_SILENCES || halts.some(endsRound);
      for (const resource of LISTS) {
        if (isOver()) break;
        const before = halts.length;
        await attempt(halts, async () => {
          if (early.includes(resource)) note(resource, await sweep(round, resource));
          else {
            await readHead(round, resource);
            if (!toSweep.includes(resource)) await readChanged(round, resource);
          }
        });
        silences = halts.slice(before).some(isSilence) ? silences + 1 : 0;
      }
      // Somebody who asks for a round does not begin with another device at once.
      if (early.length > 0 && depth !== "complete" && !isOver()) {
        const { waiting } = (await parts.store.meta()).counts;
        if (waiting > 0)
          await parts.clock.sleep(FIRST_PUSH_MS + parts.random() * FIRST_PUSH_SPREAD_MS);
      }
      if (!isOver()) await attempt(halts, () => push(round));
      for (const resource of toSweep.filter((each) => !early.includes(each))) {
        if (isOver()) break;
        await attempt(halts, async () => note(resource, await sweep(round, resource)));
      }
      if (!isOver()) {
        await attempt(halts, () =>
          readChildren(round, depth === "complete" ? "all" : PARENTS_IN_TURN),
        );
      }
      const { pushed, pulled } = round.progress;
      const worst =
        halts.find(({ kind }) => kind !== "later") ?? halts.find(endsRound) ?? halts[0] ?? null;
      return {
        halt: worst,
        pushed,
        pulled,
        brakes,
        incomplete,
        look_again: round.searched.size > 0,
      };
    },
    async decideBrake({ resource, remote_ids }, choice) {
      const round = await begin(() => undefined);
      if (choice === "believe") await believeGone(round, resource, remote_ids);
      else await record(round, [{ kind: "offer_again", resource, remote_ids }]);
      memory = null;
    },
    forget() {
      memory = null;
    },
    holdWhile: lasting.sending.holdWhile,
  };
}
