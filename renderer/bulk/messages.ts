import type { Command } from "../../shared/command.ts";
import type { CommandsResult } from "./run-commands.ts";

/** What the window asks of the worker. */
export type BulkRequest =
  | { readonly kind: "run"; readonly commands: readonly Command[]; readonly group: string }
  | { readonly kind: "stop" };

export interface BulkAnswers {
  readonly run: CommandsResult;
  readonly stop: null;
}
