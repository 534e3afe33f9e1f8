import { useState } from "react";
import { Heading } from "react-aria-components";
import { conditionProblem } from "../../shared/views/check-condition.ts";
import { filterKind, OPERATORS_OF } from "../../shared/views/filter-fields.ts";
import type { Condition } from "../../shared/views/filter.ts";
import { valueShape, withOperator } from "../../shared/views/value-shape.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { prepared } from "../ui/prepared.tsx";
import { Select } from "../ui/select.tsx";
import { filterFieldName, operatorName } from "./condition-text.ts";

const ConditionValue = prepared(async () => (await import("./condition-value.tsx")).ConditionValue);

interface ConditionEditorProps {
  resource: ViewResource;
  condition: Condition;
  me: string | null;
  /** Called with every change that can be asked; what cannot be is held back and said. */
  onChange: (condition: Condition) => void;
  onDone: () => void;
}

/** Changes one condition: what is asked of the field, and of which value. The list follows at once. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { resource, condition, me, onChange, onDone } = props;
  const { views } = messages();
  const [draft, setDraft] = useState(condition);
  const [isTouched, setIsTouched] = useState(false);
  const problem = conditionProblem(resource, draft);
  const error = problem && isTouched ? views.problems[problem] : undefined;
  const kind = filterKind(resource, draft.field);
  const shape = valueShape(kind ?? "text", draft.operator);

  function take(next: Condition) {
    setDraft(next);
    if (conditionProblem(resource, next) === null) onChange(next);
  }

  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTouched(true);
        if (problem === null) onDone();
      }}
    >
      <Heading slot="title" className="font-semibold">
        {filterFieldName(resource, draft.field)}
      </Heading>
      <Select
        label={views.condition}
        hideLabel
        options={(kind ? OPERATORS_OF[kind] : []).map((operator) => ({
          value: operator,
          label: operatorName(operator, draft.values.length),
        }))}
        value={draft.operator}
        onChange={(value) => {
          const operator = kind && OPERATORS_OF[kind].find((known) => known === value);
          if (operator) take(withOperator(resource, draft, operator));
        }}
      />
      <ConditionValue
        resource={resource}
        condition={draft}
        me={me}
        error={error}
        onChange={(values) => {
          setIsTouched(true);
          take({ ...draft, values });
        }}
      />
      {error && shape === "choices" ? (
        <p role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      ) : null}
      <div className="flex justify-end">
        <Button type="submit" variant="primary">
          {views.done}
        </Button>
      </div>
    </form>
  );
}
