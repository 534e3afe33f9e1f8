import { useMemo } from "react";
import { FlaskConical } from "lucide-react";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { useSample } from "../store/first-steps.ts";
import { Button } from "../ui/button.tsx";
import { useSampleDeeds } from "./use-sample-deeds.ts";

/** Says that records are made up for as long as any of them are there, and removes them. */
export function SampleBanner() {
  const text = messages().firstRun;
  const sample = useSample() ?? null;
  const { remove } = useSampleDeeds();
  useCommands(
    useMemo(
      (): readonly AppCommand[] =>
        sample
          ? [
              {
                id: "sample.remove",
                title: text.removeSample,
                group: "app",
                run: () => void remove(sample),
              },
            ]
          : [],
      [sample, remove, text],
    ),
  );
  if (!sample) return null;
  return (
    <section
      aria-label={text.sampleTitle}
      className="flex items-center gap-3 border-b border-line bg-sunken px-5 py-1 text-sm text-ink-soft"
    >
      <FlaskConical aria-hidden="true" className="size-4 shrink-0" />
      <p className="flex-1">{text.sampleBanner}</p>
      <Button variant="quiet" onPress={() => void remove(sample)}>
        {text.removeSample}
      </Button>
    </section>
  );
}
