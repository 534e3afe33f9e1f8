import type { ResourceName } from "../../shared/contract/contract.ts";
import type { SyncCommand, SyncDone } from "../../shared/sync/sync-command.ts";
import type { RemoteRow } from "../../shared/sync/sync-row.ts";
import { Known } from "./known.ts";
import type { SyncParts } from "./ports.ts";
import { createRemoteClient, type Answer, type RemoteClient } from "./remote-client.ts";
import type { Sending } from "./sending.ts";

/** Why a round ended early; nothing is lost, and the next one carries on. */
export type Halt =
  | { readonly kind: "unauthorised" }
  | Extract<Answer<never>, { readonly kind: "later" }>
  /** The server refuses to be read. */
  | { readonly kind: "refused"; readonly status: number; readonly message: string }
  /** Somebody asked it to stop. */
  | { readonly kind: "stopped" };

/** Thrown to end what is under way; caught where a part of a round begins. */
export class Halted extends Error {
  override readonly name = "Halted";
  readonly halt: Halt;
  constructor(halt: Halt) {
    super(halt.kind);
    this.halt = halt;
  }
}

/** What a round has done so far; shown while it runs. */
export interface Progress {
  readonly pushed: number;
  readonly pulled: number;
  /** What is being read or sent. */
  readonly doing: {
    readonly step: "sending" | "reading" | "rows";
    readonly resource: ResourceName | null;
  };
  readonly done: number;
  readonly total: number | null;
}

/** What is kept in memory from round to round; begun anew whenever it may differ from what the store has. */
export interface Memory {
  readonly known: Known;
  /** Of each list of children, what it was when it was last taken over. */
  readonly lists: Map<string, string>;
  /** How far the turns have come in which all parents are asked for their children. */
  readonly turns: Map<ResourceName, number>;
  /** What the server says it can do beyond the reference, as its last answer told it (docs/SYNC.md, S35). */
  readonly abilities: Set<string>;
  /** Up to when, by the server's clock, all that was changed in a list is known. */
  readonly since: Map<ResourceName, string>;
  /** When creates whose answer was lost were first looked for in vain, by the engine's clock. */
  readonly searched: Map<string, number>;
  readonly sending: Sending;
}

/** What of it does not depend on what is known, and outlives the rest. */
export type Lasting = Pick<Memory, "searched" | "sending">;

/** Set by whoever has a round ended. */
export interface Signal {
  readonly isStopped: boolean;
}

export async function readMemory(parts: SyncParts, lasting: Lasting): Promise<Memory> {
  return {
    known: await Known.read(parts.store),
    lists: new Map(),
    turns: new Map(),
    ...lasting,
    abilities: new Set(),
    since: new Map(),
  };
}

/** One round of sync and what its parts share. */
export interface Round extends Memory {
  readonly parts: SyncParts;
  readonly client: RemoteClient;
  /** Lists that were read in this round just before anything was added to them. */
  readonly looked: Set<string>;
  /** Records, by their resource and id there, that came with their rows in this round: these need not be listed once more. */
  readonly cameWithRows: Set<string>;
  /** Opportunities, by their ids there, to whose items something was sent. */
  readonly touched: Set<string>;
  /** The server's clock, as its last list told it. */
  serverTime: string | null;
  readonly signal: Signal;
  progress: Progress;
  report(change: Partial<Progress>): void;
}

export function beginRound(
  parts: SyncParts,
  memory: Memory,
  signal: Signal,
  watch: (progress: Progress) => void,
): Round {
  const round: Round = {
    ...memory,
    parts,
    client: createRemoteClient(parts.transport, {
      time: (time) => (round.serverTime = time),
      abilities(names) {
        memory.abilities.clear();
        for (const name of names) memory.abilities.add(name);
      },
    }),
    looked: new Set(),
    cameWithRows: new Set(),
    touched: new Set(),
    serverTime: null,
    signal,
    progress: {
      pushed: 0,
      pulled: 0,
      doing: { step: "reading", resource: null },
      done: 0,
      total: null,
    },
    report(change) {
      round.progress = { ...round.progress, ...change };
      watch(round.progress);
    },
  };
  return round;
}

/** Whatever the server's answer, only one that can be believed is gone on with. */
export function believed<T>(answer: Answer<T>): T {
  switch (answer.kind) {
    case "ok":
      return answer.value;
    case "missing":
    case "refused":
      throw new Halted({ kind: "refused", status: answer.status, message: answer.message });
    case "changed":
      throw new Halted({ kind: "refused", status: 412, message: "" });
    case "unauthorised":
    case "later":
      throw new Halted(answer);
  }
}

/** Writes what sync found out; all of it, or nothing. */
export async function record(
  { parts, signal }: Round,
  commands: readonly SyncCommand[],
): Promise<readonly SyncDone[]> {
  if (signal.isStopped) throw new Halted({ kind: "stopped" });
  return commands.length === 0 ? [] : parts.store.sync(commands, { actor: { kind: "sync" } });
}

/** Takes over rows of a list that are not as they are known; answers the ids here of those. */
export async function applyRows(
  round: Round,
  resource: ResourceName,
  rows: readonly RemoteRow[],
): Promise<void> {
  const fresh = rows.filter((row) => !round.known.isSame(resource, row));
  for (let from = 0; from < fresh.length; from += APPLY_SIZE) {
    const some = fresh.slice(from, from + APPLY_SIZE);
    const [done] = await record(round, [{ kind: "apply", resource, rows: some }]);
    if (done?.kind !== "applied") throw new Error("rows were not applied");
    for (const [index, { id: remote_id, hash }] of some.entries()) {
      round.known.set(resource, { id: done.ids[index] ?? "", remote_id, hash, is_due: true });
    }
    round.report({ pulled: round.progress.pulled + done.changed });
  }
}

/** Rows written in one transaction: few enough for a window to stay free while it hears of them. */
const APPLY_SIZE = 200;
