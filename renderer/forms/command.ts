import { useCallback } from "react";
import { v7 } from "uuid";
import { describe, type ResourceName } from "../../shared/contract/contract.ts";
import type { FieldProblem } from "../../shared/contract/validation.ts";
import type { Command } from "../../shared/command.ts";
import { StoreUnavailable, type CrmStore, type Done, type Refusal } from "../../shared/store.ts";
import { useStore } from "../store/hooks.ts";
import { toastFailed } from "../ui/toast.tsx";

/** What a command left, and the group of the change log by which it can be undone. */
export interface CommandDone {
  readonly done: Done;
  readonly group: string;
}

/** What came of a person's command: done, or why not, in words and by field. */
export type CommandResult =
  | ({ readonly ok: true } & CommandDone)
  | { readonly ok: false; readonly problems: readonly FieldProblem[]; readonly message: string };

/** What is wrong with a field, with its label instead of its name. */
export function problemText(resource: ResourceName, { pointer, detail }: FieldProblem): string {
  const name = fieldOf({ pointer, detail });
  const label = describe(resource).fields[name]?.label;
  return label && detail.startsWith(`${name} `) ? label + detail.slice(name.length) : detail;
}

/** The name of the field a problem is about. */
export function fieldOf({ pointer }: FieldProblem): string {
  return pointer.replace(/^\//, "").replaceAll("~1", "/").replaceAll("~0", "~");
}

function refusalText(resource: ResourceName, refusal: Refusal): string {
  switch (refusal.kind) {
    case "invalid":
      return refusal.problems.map((problem) => problemText(resource, problem)).join(". ");
    case "not_found":
      return `This ${describe(refusal.resource).label.toLowerCase()} is not there any more.`;
    case "in_use": {
      const { label, plural } = describe("opportunity");
      const users = `${refusal.count} ${refusal.count === 1 ? label : plural}`.toLowerCase();
      return `Used by ${users}: ${refusal.name} cannot be deleted while it is.`;
    }
  }
}

async function runCommand(store: CrmStore, command: Command): Promise<CommandResult> {
  const resource = "resource" in command ? command.resource : "opportunity";
  try {
    const group = v7();
    const [outcome] = await store.write([command], { actor: { kind: "user" }, group });
    if (!outcome) throw new Error("The store answered nothing");
    if (outcome.ok) return { ok: true, done: outcome.value, group };
    const problems = outcome.refusal.kind === "invalid" ? outcome.refusal.problems : [];
    return { ok: false, problems, message: refusalText(resource, outcome.refusal) };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return { ok: false, problems: [], message: `Nothing was saved: ${error.message}` };
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
