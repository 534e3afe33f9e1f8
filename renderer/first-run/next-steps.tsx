import { CircleCheck, Circle, X } from "lucide-react";
import { messages } from "../language/language.ts";
import { saveStepsState, useStepsState } from "../store/first-steps.ts";
import { useStore } from "../store/hooks.ts";
import { IconButton } from "../ui/button.tsx";
import { useNextSteps } from "./use-next-steps.ts";

/** The next steps on a new device, in a row; nothing once they are all done or were dismissed. */
export function NextSteps() {
  // Whether they are done is worked out only where it is shown.
  return useStepsState() === "shown" ? <StepsLeft /> : null;
}

function StepsLeft() {
  const { database } = useStore();
  const text = messages().firstRun.steps;
  const steps = useNextSteps();
  if (steps.every(({ isDone }) => isDone)) return null;
  return (
    <section
      aria-label={text.title}
      className="flex items-center gap-x-3 border-b border-line bg-surface px-5 py-1"
    >
      <h2 className="shrink-0 text-sm font-semibold max-[900px]:sr-only">{text.title}</h2>
      <ul className="flex flex-1 flex-wrap gap-x-4">
        {steps.map(({ key, label, href, isDone }) => (
          <li key={key} className="flex min-h-6 items-center gap-1.5 text-sm">
            {isDone ? (
              <CircleCheck aria-hidden="true" className="size-4 text-success-ink" />
            ) : (
              <Circle aria-hidden="true" className="size-4 text-ink-faint" />
            )}
            {isDone ? (
              <span className="text-ink-faint">
                {label} <span className="sr-only">{text.done}</span>
              </span>
            ) : (
              <a href={href} className="py-0.5 text-accent-ink underline underline-offset-2">
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
      <IconButton label={text.dismiss} onPress={() => void saveStepsState(database, "dismissed")}>
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </section>
  );
}
