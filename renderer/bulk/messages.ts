import type { Command } from "../../shared/command.ts";
import type { CommandsResult } from "./run-commands.ts";

/** What the window asks of the worker. */
export type BulkRequest =
  | { readonly kind: "run"; readonly commands: readonly Command[]; readonly group: string }
  | { readonly kind: "stop" };

/** What the worker tells the window. */
export type BulkMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "finished"; readonly result: CommandsResult }
  | { readonly kind: "failed"; readonly reason: string };
