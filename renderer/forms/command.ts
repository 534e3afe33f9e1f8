import { useCallback } from "react";
import { v7 } from "uuid";
import type { FieldProblem } from "../../shared/contract/problem.ts";
import type { Command } from "../../shared/command.ts";
import { StoreUnavailable, type CrmStore, type Done } from "../../shared/store.ts";
import { useStore } from "../store/hooks.ts";
import { messages } from "../language/language.ts";
import { toastFailed } from "../ui/toast.tsx";
import { withFreshRate } from "./fresh-rate.ts";
import { refusalText } from "./problem-text.ts";

/** What a command left, and the group of the change log by which it can be undone. */
export interface CommandDone {
  readonly done: Done;
  readonly group: string;
}

/** What came of a person's command: done, or why not, in words and by field. */
export type CommandResult =
  | ({ readonly ok: true } & CommandDone)
  | { readonly ok: false; readonly problems: readonly FieldProblem[]; readonly message: string };

async function runCommand(store: CrmStore, command: Command): Promise<CommandResult> {
  const resource = "resource" in command ? command.resource : "opportunity";
  try {
    const group = v7();
    const [outcome] = await store.write([withFreshRate(command)], {
      actor: { kind: "user" },
      group,
    });
    if (!outcome) throw new Error("The store answered nothing");
    if (outcome.ok) return { ok: true, done: outcome.value, group };
    const problems = outcome.refusal.kind === "invalid" ? outcome.refusal.problems : [];
    return { ok: false, problems, message: refusalText(resource, outcome.refusal) };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const { nothingSaved, unavailable } = messages().problems;
    return { ok: false, problems: [], message: nothingSaved(unavailable[error.reason]) };
  }
}

/** Carries out a person's command; the caller shows a refusal. */
export function useCommand(): (command: Command) => Promise<CommandResult> {
  const store = useStore();
  return useCallback((command) => runCommand(store, command), [store]);
}

/** Carries out a person's command; a refusal is shown as a notification and answers null. */
export function useCommandOrToast(): (command: Command) => Promise<CommandDone | null> {
  const store = useStore();
  return useCallback(
    async (command) => {
      const result = await runCommand(store, command);
      if (result.ok) return result;
      toastFailed(result.message);
      return null;
    },
    [store],
  );
}
