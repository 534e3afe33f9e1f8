import { Check, CircleAlert } from "lucide-react";
import { messages } from "../language/language.ts";
import type { SaveState } from "./auto-saver.ts";

/** Says calmly whether what was typed is kept. Its room is there from the start. */
export function SaveStateNote({ phase }: Pick<SaveState, "phase">) {
  const text = messages().opportunity;
  return (
    <output className="flex h-5 items-center gap-1 text-sm whitespace-nowrap text-ink-faint">
      {phase === "saved" ? (
        <>
          <Check aria-hidden="true" className="size-3.5 text-success-ink" />
          {text.saved}
        </>
      ) : null}
      {phase === "problem" ? (
        <span className="flex items-center gap-1 text-danger-ink">
          <CircleAlert aria-hidden="true" className="size-3.5" />
          {text.notSaved}
        </span>
      ) : null}
    </output>
  );
}
