import { Check } from "lucide-react";
import { messages } from "../language/language.ts";
import type { ImportStep } from "./import-state.ts";

const STEPS = [
  { name: "file", includes: ["file", "reading"] },
  { name: "map", includes: ["map"] },
  { name: "check", includes: ["checking", "checked"] },
  { name: "run", includes: ["running", "finished"] },
] as const satisfies readonly { name: string; includes: readonly ImportStep["step"][] }[];

/** The way through an import, and where one is on it. */
export function StepList({ at }: { at: ImportStep["step"] }) {
  const text = messages().importing;
  const current = STEPS.findIndex(({ includes }) => includes.some((step) => step === at));
  return (
    <ol
      aria-label={text.steps}
      className="flex flex-wrap items-center gap-x-4 text-sm text-ink-faint"
    >
      {STEPS.map(({ name }, index) => (
        <li
          key={name}
          {...(index === current ? { "aria-current": "step" as const } : {})}
          className="flex items-center gap-1 aria-[current=step]:font-semibold aria-[current=step]:text-accent-ink"
        >
          {index < current ? <Check aria-label={text.stepDone} className="size-3.5" /> : null}
          {index + 1}. {text.stepNames[name]}
        </li>
      ))}
    </ol>
  );
}
