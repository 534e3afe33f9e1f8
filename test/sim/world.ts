import { Dice } from "./dice.ts";
import { History } from "./history.ts";
import { PlainServer } from "./plain-server.ts";
import { scenarioOf, type Scenario } from "./scenario.ts";
import { ServerAnswers } from "./server-answers.ts";
import type { Violation } from "./violation.ts";
import { VirtualTime } from "./virtual-time.ts";

/** Where virtual time begins. */
const EPOCH_MS = Date.UTC(2026, 0, 15);
/** Clocks go wrong by as much, either way. */
const MAX_SKEW_S = 7_200;

/** All that a run has one of. */
export interface World {
  readonly time: VirtualTime;
  readonly dice: Dice;
  /** For what came into runs later (AS_BEFORE in scenario.ts): the other dice fall as they did without it. */
  readonly laterDice: Dice;
  readonly scenario: Scenario;
  readonly server: PlainServer;
  readonly answers: ServerAnswers;
  readonly history: History;
  /** True until everything heals. */
  isWild: boolean;
  /** Something to write or to be known by that nothing else in the run is. */
  unique(prefix: string): string;
  uniqueNumber(): number;
  /** A clock that somebody has, in milliseconds. */
  clock(): () => number;
  trace(line: () => string): void;
  /** Something broke a promise of docs/SYNC.md in front of everybody. */
  blame(violation: Violation): void;
  /** Counts what happens, for whoever runs many seeds. */
  count(what: string): void;
}

export interface WorldOptions {
  readonly seed: number;
  /** How often what happened, over all runs that are given it. */
  readonly tally?: Map<string, number> | undefined;
  readonly scenario?: Partial<Scenario> | undefined;
  readonly trace?: ((line: string) => void) | undefined;
}

export function createWorld(
  { seed, scenario: given, trace, tally }: WorldOptions,
  found: Violation[],
): World {
  const scenario = { ...scenarioOf(seed), ...given };
  const dice = new Dice(seed);
  const time = new VirtualTime();
  const history = new History(time);
  let count = 0;
  const unique = (prefix: string) => {
    count += 1;
    return `${prefix}${count}`;
  };
  const clock = () => {
    const skewMs = dice.between(-MAX_SKEW_S, MAX_SKEW_S) * 1_000;
    return () => EPOCH_MS + skewMs + time.now;
  };
  const say = (line: () => string) => {
    trace?.(`${(time.now / 1_000).toFixed(3).padStart(9)} ${line()}`);
  };
  const nowMs = clock();
  const newId = (name: string) => `${name}_${dice.between(1, 1e9).toString(36)}${unique("x")}`;
  const server = new PlainServer(scenario, nowMs, newId, (deed) => {
    say(() => {
      const values = Object.keys(deed.values).length > 0 ? JSON.stringify(deed.values) : "";
      return `  server: ${deed.kind} ${deed.row.id} by ${deed.by} ${deed.kind === "update" ? values : ""}`;
    });
    history.note(deed);
  });
  return {
    time,
    dice,
    laterDice: new Dice(seed ^ 0x1a7e12),
    scenario,
    server,
    answers: new ServerAnswers(server, scenario, nowMs),
    history,
    isWild: true,
    unique,
    uniqueNumber: () => Number(unique("")),
    clock,
    trace: say,
    blame(violation) {
      say(() => `WRONG: ${violation.detail}`);
      found.push(violation);
    },
    count: (what) => void tally?.set(what, (tally.get(what) ?? 0) + 1),
  };
}
