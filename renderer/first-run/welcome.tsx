import { useState, type ReactNode } from "react";
import { FileInput, FlaskConical, Plus } from "lucide-react";
import { messages } from "../language/language.ts";
import { saveStepsState } from "../store/first-steps.ts";
import { useStore } from "../store/hooks.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { useSampleDeeds } from "./use-sample-deeds.ts";

/** Where nothing is there yet: three ways in. */
export function Welcome() {
  const { database } = useStore();
  const text = messages().firstRun;
  const { load } = useSampleDeeds();
  const [isLoading, setIsLoading] = useState(false);
  const begin = () => void saveStepsState(database, "shown");
  const loadSample = async () => {
    // Not disabled meanwhile: the focus stays on it until the records stand in its place.
    if (isLoading) return;
    setIsLoading(true);
    try {
      await load();
    } finally {
      setIsLoading(false);
    }
  };
  return (
    <div className="h-full overflow-auto">
      <div className="mx-auto flex min-h-full max-w-4xl flex-col justify-center gap-6 p-6">
        <div className="text-center">
          <h2 className="text-lg font-semibold">{text.title}</h2>
          <p className="mx-auto max-w-xl text-ink-soft">{text.message}</p>
        </div>
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] gap-4">
          <Way icon={<FileInput />} title={text.import.title} message={text.import.message}>
            <ButtonLink href="#/import" variant="primary" onPress={begin}>
              {text.import.action}
            </ButtonLink>
          </Way>
          <Way icon={<FlaskConical />} title={text.sample.title} message={text.sample.message}>
            <Button onPress={() => void loadSample()}>
              {isLoading ? text.sample.loading : text.sample.action}
            </Button>
          </Way>
          <Way icon={<Plus />} title={text.empty.title} message={text.empty.message}>
            <ButtonLink href="#/opportunity/new" onPress={begin}>
              {text.empty.action}
            </ButtonLink>
          </Way>
        </ul>
      </div>
    </div>
  );
}

interface WayProps {
  icon: ReactNode;
  title: string;
  message: string;
  children: ReactNode;
}

function Way({ icon, title, message, children }: WayProps) {
  return (
    <li className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-card">
      <span aria-hidden="true" className="text-accent-ink">
        {icon}
      </span>
      <h3 className="font-semibold">{title}</h3>
      <p className="flex-1 text-sm text-ink-soft">{message}</p>
      <div className="pt-1">{children}</div>
    </li>
  );
}
