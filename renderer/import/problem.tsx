import { CircleAlert } from "lucide-react";
import { messages } from "../language/language.ts";
import type { ImportProblem } from "./import-state.ts";

function textOf(problem: ImportProblem): string {
  const text = messages().importing;
  if (problem.kind === "failed") return text.cannotGoOn(problem.reason);
  if (problem.kind === "unavailable") return messages().problems.unavailable[problem.reason];
  return text.unreadable[problem.why](problem.file);
}

/** Says what went wrong and what to do about it. */
export function Problem({ problem }: { problem: ImportProblem }) {
  return (
    <p
      role="alert"
      className="flex items-center gap-2 rounded-card bg-danger-soft px-3 py-2 text-danger-ink"
    >
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      {textOf(problem)}
    </p>
  );
}
