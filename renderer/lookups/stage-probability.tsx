import { useState } from "react";
import type { Scalar } from "../../shared/contract/contract.ts";
import { checkText } from "../forms/problem-text.ts";
import { messages } from "../language/language.ts";
import { NumberField } from "../ui/number-field.tsx";

interface StageProbabilityProps {
  stage: string;
  value: number | null;
  onSave: (probability: number | null) => void;
}

/** The probability offered in a stage: saved when the field is left or Enter is pressed, if it is one. */
export function StageProbability({ stage, value, onSave }: StageProbabilityProps) {
  const [typed, setTyped] = useState<Scalar>();
  const [error, setError] = useState<string>();

  function save() {
    if (typed === undefined) return;
    const problem = checkText("opportunity", "probability", typed);
    if (problem !== null || typeof typed === "string") {
      setError(problem ?? undefined);
      return;
    }
    if (typed !== value) onSave(typed);
    setTyped(undefined);
  }

  return (
    <form
      noValidate
      className="flex items-center gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="w-20 [&_[slot=errorMessage]]:right-0 [&_[slot=errorMessage]]:left-auto [&_[slot=errorMessage]]:w-max [&_[slot=errorMessage]]:max-w-72">
        <NumberField
          label={messages().lookups.probabilityOf(stage)}
          hideLabel
          value={typed === undefined ? value : typed}
          error={error}
          onChange={(next) => {
            setTyped(next);
            setError(undefined);
          }}
          onBlur={save}
        />
      </div>
      <span aria-hidden="true" className="text-ink-faint">
        %
      </span>
    </form>
  );
}
