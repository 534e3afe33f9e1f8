import { X } from "lucide-react";
import { Button as AriaButton, Dialog, DialogTrigger, Group, Popover } from "react-aria-components";
import { conditionProblem } from "../../shared/views/check-condition.ts";
import { NO_FILTER, type Condition, type Filter } from "../../shared/views/filter.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { popoverClass } from "../ui/list-box.tsx";
import { Select } from "../ui/select.tsx";
import { ConditionEditor } from "./condition-editor.tsx";
import { conditionText } from "./condition-text.ts";

interface FilterBarProps {
  resource: ViewResource;
  filter: Filter;
  me: string | null;
  onChange: (filter: Filter) => void;
  /** A chip that had the focus is gone. */
  onRemoved: () => void;
}

/** The conditions of a filter in a row: each can be changed and removed. Nothing while there are none. */
export function FilterBar({ resource, filter, me, onChange, onRemoved }: FilterBarProps) {
  const { views } = messages();
  const { conditions, match } = filter;
  if (conditions.length === 0) return null;
  const put = (at: number, ...instead: readonly Condition[]) =>
    onChange({ ...filter, conditions: conditions.toSpliced(at, 1, ...instead) });
  return (
    <Group aria-label={views.filters} className="flex min-w-0 flex-wrap items-center gap-1.5">
      {conditions.length > 1 ? (
        <div className="w-32">
          <Select
            label={views.match}
            hideLabel
            options={[
              { value: "all", label: views.matchAll },
              { value: "any", label: views.matchAny },
            ]}
            value={match}
            onChange={(value) => onChange({ ...filter, match: value === "any" ? "any" : "all" })}
          />
        </div>
      ) : null}
      {conditions.map((condition, at) => (
        <ConditionChip
          // Conditions have no name of their own, and one field may be asked about twice.
          key={at}
          resource={resource}
          condition={condition}
          me={me}
          onChange={(changed) => put(at, changed)}
          onRemove={() => {
            put(at);
            onRemoved();
          }}
        />
      ))}
      <Button
        variant="quiet"
        onPress={() => {
          onChange(NO_FILTER);
          onRemoved();
        }}
      >
        {views.clearFilters}
      </Button>
    </Group>
  );
}

interface ConditionChipProps {
  resource: ViewResource;
  condition: Condition;
  me: string | null;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

function ConditionChip({ resource, condition, me, onChange, onRemove }: ConditionChipProps) {
  const { views } = messages();
  const { field, operator, value } = conditionText(resource, condition, me);
  const text = [field, operator, value].filter(Boolean).join(" ");
  const problem = conditionProblem(resource, condition);
  return (
    <div
      className={`flex h-7 max-w-full items-center rounded-control border bg-surface ${problem ? "border-danger" : "border-line-strong"}`}
    >
      <DialogTrigger>
        <AriaButton className="flex h-full min-w-0 items-center gap-1 rounded-l-control pl-2.5 pr-1.5 text-sm hover:bg-hover">
          <span className="truncate text-ink-soft">{field}</span>{" "}
          <span className="shrink-0 text-ink-faint">{operator}</span>{" "}
          {value === null ? null : <span className="truncate font-medium">{value}</span>}
          {problem ? <span className="text-danger-ink"> {views.problems[problem]}</span> : null}
        </AriaButton>
        <Popover offset={4} className={popoverClass}>
          <Dialog className="w-72 p-2 outline-none">
            {({ close }) => (
              <ConditionEditor
                resource={resource}
                condition={condition}
                me={me}
                onChange={onChange}
                onDone={close}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <AriaButton
        aria-label={views.removeFilter(text)}
        onPress={onRemove}
        className="flex h-full w-6.5 shrink-0 items-center justify-center rounded-r-control text-ink-soft hover:bg-hover hover:text-ink"
      >
        <X aria-hidden="true" className="size-3.5" />
      </AriaButton>
    </div>
  );
}
