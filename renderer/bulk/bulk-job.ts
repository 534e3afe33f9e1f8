import { create } from "zustand";
import { v7 } from "uuid";
import type { Command } from "../../shared/command.ts";
import type { RecordName } from "../../shared/contract/contract.ts";
import { StoreUnavailable } from "../../shared/store.ts";
import { withFreshRate } from "../forms/fresh-rate.ts";
import { refusalText } from "../forms/problem-text.ts";
import { messages } from "../language/language.ts";
import { announce } from "../ui/announcer.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { WorkerLine } from "../worker/worker-line.ts";
import type { BulkAnswers, BulkRequest } from "./messages.ts";
import type { CommandsResult } from "./run-commands.ts";

/** Changes of many records that are going on. */
interface BulkJob {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly isStopping: boolean;
}

/** A record that was left as it is, and why. */
export interface RefusedRecord {
  readonly name: string;
  readonly reason: string;
}

interface BulkState {
  readonly job: BulkJob | null;
  /** What could not be done of the last job, until it has been read. */
  readonly refused: readonly RefusedRecord[];
}

/** The one job of this window. It outlives its screen, so that one can work elsewhere while it runs. */
export const useBulkJob = create<BulkState>(() => ({ job: null, refused: [] }));

export interface BulkWork {
  readonly resource: RecordName;
  /** What is being done, while it is. */
  readonly title: string;
  readonly commands: readonly Command[];
  /** What each command's record is called, by its place. */
  readonly nameOf: (at: number) => string;
  /** What was done to so many records; absent where the caller says it, with an undo of its own. */
  readonly said?: (count: number) => string;
  /** The act the commands belong to; else one of their own. */
  readonly group?: string;
}

const NONE: ReadonlySet<number> = new Set();

const line = new WorkerLine<BulkRequest, BulkAnswers, number>(
  () => new Worker(new URL("./bulk.worker.ts", import.meta.url), { type: "module" }),
);

/** Runs commands in the worker. @returns what came of them; a text where they could not be begun */
async function run(commands: readonly Command[], group: string): Promise<CommandsResult | string> {
  try {
    return await line.ask({ kind: "run", commands, group });
  } catch (error) {
    if (error instanceof StoreUnavailable) return { ended: error.reason, done: 0, refused: [] };
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Carries out commands on many records as one act, which is undone as one, away from the window; shows how far it is
 * and says what came of it. @returns the places of the commands that were carried out; null where another job is still
 * going on
 */
export async function runBulk(work: BulkWork): Promise<ReadonlySet<number> | null> {
  if (useBulkJob.getState().job) {
    toastFailed(messages().table.bulk.oneAtATime);
    return null;
  }
  const { title, group = v7() } = work;
  const commands = work.commands.map(withFreshRate);
  const show = (done: number) =>
    useBulkJob.setState(({ job }) => ({
      job: { title, done, total: commands.length, isStopping: job?.isStopping ?? false },
    }));
  show(0);
  line.onProgress = show;
  const ended = await run(commands, group);
  useBulkJob.setState({ job: null });
  if (typeof ended === "string") {
    toastFailed(messages().table.bulk.failed(ended));
    return NONE;
  }
  return tell(work, ended, group);
}

function tell(work: BulkWork, result: CommandsResult, group: string): ReadonlySet<number> {
  const { problems, table } = messages();
  const { ended, done, refused } = result;
  const changed = new Set(Array.from({ length: done }, (_, at) => at));
  for (const { at } of refused) changed.delete(at);
  const undo = changed.size > 0 ? { undo: group } : {};
  useBulkJob.setState({
    refused: refused.map(({ at, refusal }) => ({
      name: work.nameOf(at),
      reason: refusalText(work.resource, refusal),
    })),
  });
  const said = changed.size > 0 ? work.said?.(changed.size) : undefined;
  if (ended === "done") {
    if (said !== undefined) {
      announce(said);
      toastDone(said, undo);
    }
  } else if (ended === "stopped") {
    toastDone(sentences(said, table.bulk.stoppedAt(done, work.commands.length)), undo);
  } else toastFailed(sentences(said, problems.unavailable[ended]));
  // Where it ended early, that has been said here: a caller has nothing more to say.
  return ended === "done" || work.said ? changed : NONE;
}

const sentences = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join(". ");

/** Stops after the records that are being written now. */
export function stopBulk(): void {
  const { job } = useBulkJob.getState();
  if (!job) return;
  useBulkJob.setState({ job: { ...job, isStopping: true } });
  void line.ask({ kind: "stop" });
}

export const forgetRefused = () => useBulkJob.setState({ refused: [] });
