import { useState, type Ref } from "react";
import { ListFilter } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { filterKind, OPERATORS_OF } from "../../shared/views/filter-fields.ts";
import type { Condition, Filter } from "../../shared/views/filter.ts";
import { withOperator } from "../../shared/views/value-shape.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { popoverClass } from "../ui/list-box.tsx";
import { ConditionEditor } from "./condition-editor.tsx";
import { FieldPicker } from "./field-picker.tsx";

interface FilterButtonProps {
  resource: ViewResource;
  filter: Filter;
  me: string | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onChange: (filter: Filter) => void;
  buttonRef: Ref<HTMLButtonElement>;
}

function emptyCondition(resource: ViewResource, field: string): Condition {
  const [operator = "is"] = OPERATORS_OF[filterKind(resource, field) ?? "text"];
  // No operator has this shape before: the values it starts with are taken.
  return withOperator(resource, { field, operator: "is_empty", values: [] }, operator);
}

/** Adds a condition: first the field, then what is asked of it. */
export function FilterButton(props: FilterButtonProps) {
  const { resource, filter, me, isOpen, onOpenChange, onChange, buttonRef } = props;
  const { views } = messages();
  const [field, setField] = useState<string | null>(null);
  /** Where the condition stands among the others, once it could be asked. */
  const [place, setPlace] = useState<number | null>(null);
  const count = filter.conditions.length;

  function open(next: boolean) {
    setField(null);
    setPlace(null);
    onOpenChange(next);
  }

  function pick(name: string) {
    setField(name);
    const started = emptyCondition(resource, name);
    if (started.values.length > 0) put(started);
  }

  function put(condition: Condition) {
    const at = place ?? filter.conditions.length;
    setPlace(at);
    onChange({ ...filter, conditions: filter.conditions.toSpliced(at, 1, condition) });
  }

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <Button ref={buttonRef} aria-label={count > 0 ? views.filterCount(count) : views.filter}>
        <ListFilter aria-hidden="true" className="size-4" />
        {views.filter}
        {count > 0 ? (
          <span className="rounded-full bg-accent-soft px-1.5 text-xs text-accent-ink tabular-nums">
            {count}
          </span>
        ) : null}
      </Button>
      <Popover offset={4} placement="bottom start" className={popoverClass}>
        <Dialog aria-label={views.addFilter} className="w-72 p-2 outline-none">
          {field === null ? (
            <FieldPicker resource={resource} onPick={pick} />
          ) : (
            <ConditionEditor
              resource={resource}
              condition={emptyCondition(resource, field)}
              me={me}
              onChange={put}
              onDone={() => open(false)}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
