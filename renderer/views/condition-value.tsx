import { useLayoutEffect, useRef } from "react";
import { filterKind } from "../../shared/views/filter-fields.ts";
import { PERIODS, type Condition } from "../../shared/views/filter.ts";
import { valueShape } from "../../shared/views/value-shape.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { DateField } from "../ui/date-field.tsx";
import { dateFault } from "../ui/date-text.ts";
import { NumberField } from "../ui/number-field.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { ValuePicker } from "./value-picker.tsx";

interface ConditionValueProps {
  resource: ViewResource;
  condition: Condition;
  me: string | null;
  /** What is wrong with the value and what to do about it. */
  error: string | undefined;
  onChange: (values: Condition["values"]) => void;
}

const day = (value: string | number | undefined) =>
  typeof value === "string" && value !== "" ? value : null;

/** A date that is still being typed, of which its field says itself what is wrong once it is left. */
const isBegun = (value: string | number | undefined) => dateFault(day(value)) !== null;

/**
 * Asks for the value of a condition, which has the focus once it is there: the question before it is the usual
 * one, so people go on with the value.
 */
export function ConditionValue(props: ConditionValueProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    element.current?.querySelector<HTMLElement>('[role="spinbutton"], input, button')?.focus();
  }, []);
  return (
    <div ref={element} className="flex flex-col gap-1">
      <ValueField {...props} />
    </div>
  );
}

/** The control a value needs, by its field and its question. */
function ValueField(props: ConditionValueProps) {
  const { resource, condition, me, error, onChange } = props;
  const { views } = messages();
  const [first, second] = condition.values;
  const shape = valueShape(filterKind(resource, condition.field) ?? "text", condition.operator);
  switch (shape) {
    case "none":
      return null;
    case "choices":
      return (
        <ValuePicker
          key={condition.field}
          resource={resource}
          field={condition.field}
          values={condition.values.map(String)}
          me={me}
          onChange={onChange}
        />
      );
    case "text":
      return (
        <TextField
          label={views.value}
          value={String(first ?? "")}
          error={error}
          onChange={(text) => onChange(text === "" ? [] : [text])}
        />
      );
    case "number":
      return (
        <NumberField
          label={views.value}
          value={first ?? null}
          error={error}
          onChange={(value) => onChange(value === null ? [] : [value])}
        />
      );
    case "count_of_days":
      return (
        <NumberField
          label={views.days}
          value={first ?? null}
          error={error}
          onChange={(value) => onChange(value === null ? [] : [value])}
        />
      );
    case "numbers":
      return (
        <div className="grid grid-cols-2 gap-2">
          <NumberField
            label={views.from}
            value={first ?? null}
            onChange={(value) => onChange([value ?? "", second ?? ""])}
          />
          <NumberField
            label={views.to}
            value={second ?? null}
            error={error}
            onChange={(value) => onChange([first ?? "", value ?? ""])}
          />
        </div>
      );
    case "day":
      return (
        <DateField
          label={views.value}
          value={day(first)}
          error={isBegun(first) ? undefined : error}
          onChange={(value) => onChange(value === null ? [] : [value])}
        />
      );
    case "days":
      return (
        <div className="grid grid-cols-2 gap-2">
          <DateField
            label={views.from}
            value={day(first)}
            onChange={(value) => onChange([value ?? "", second ?? ""])}
          />
          <DateField
            label={views.to}
            value={day(second)}
            error={isBegun(first) || isBegun(second) ? undefined : error}
            onChange={(value) => onChange([first ?? "", value ?? ""])}
          />
        </div>
      );
    case "period":
      return (
        <Select
          label={views.period}
          options={PERIODS.map((period) => ({ value: period, label: views.periods[period] }))}
          value={String(first ?? "")}
          error={error}
          onChange={(period) => onChange(period === null ? [] : [period])}
        />
      );
  }
}
