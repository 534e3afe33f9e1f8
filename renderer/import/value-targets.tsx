import { useState } from "react";
import type { Field } from "../../shared/contract/field.ts";
import { valuesToMap } from "../../shared/import/guess-values.ts";
import {
  lookupOf,
  type ColumnMapping,
  type LookupNames,
  type ValueTarget,
} from "../../shared/import/mapping.ts";
import type { ColumnProfile } from "../../shared/import/profile.ts";
import { formatNumber } from "../forms/format.ts";
import { optionLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { Button } from "../ui/button.tsx";
import { Select } from "../ui/select.tsx";

interface ValueTargetsProps {
  /** What the field is called. */
  label: string;
  field: Field;
  column: ColumnProfile;
  lookups: LookupNames;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

/** As many values are shown at once. */
const PAGE = 12;
const VALUE_KEY = "value:";

/** For a field that takes only certain values: where each value of the column goes. */
export function ValueTargets(props: ValueTargetsProps) {
  const { label, field, column, lookups, mapping, onChange } = props;
  const words = messages().importing;
  const [shown, setShown] = useState(PAGE);
  const lookup = lookupOf(field);
  const names = lookup ? lookups[lookup] : field.options;
  if (!names) return null;
  const values = valuesToMap(field, column);
  const inRanges = values.length < column.values.length;
  if (values.length === 0) return inRanges ? <InRanges /> : null;
  const optionsFor = (text: string) => [
    ...names.map((name) => ({ value: VALUE_KEY + name, label: optionLabel(field, name) })),
    ...(lookup ? [{ value: "new", label: words.createValue(text) }] : []),
    { value: "empty", label: words.leaveEmpty },
  ];
  return (
    <fieldset aria-label={words.valuesOf(column.name, label)} className="min-w-0">
      <ul className="flex flex-col gap-1.5">
        {values.slice(0, shown).map(({ text, count }) => (
          <li key={text} className="flex max-w-xl flex-wrap items-center gap-x-3">
            <span className="min-w-0 flex-1 basis-52 truncate">
              {text}{" "}
              <span className="text-sm text-ink-faint">
                {words.rows(formatNumber(count), count)}
              </span>
            </span>
            <div className="flex-1 basis-52">
              <Select
                label={words.valueBecomes(text)}
                hideLabel
                placeholder={words.chooseBecomes}
                options={optionsFor(text)}
                value={keyOf(mapping.values[text])}
                onChange={(key) => {
                  if (key === null) return;
                  onChange({ ...mapping, values: { ...mapping.values, [text]: targetOf(key) } });
                }}
              />
            </div>
          </li>
        ))}
      </ul>
      {inRanges ? <InRanges /> : null}
      {values.length > shown ? (
        <Button variant="quiet" onPress={() => setShown(shown + PAGE)}>
          {words.showMoreValues(formatNumber(values.length), column.more)}
        </Button>
      ) : null}
    </fieldset>
  );
}

function InRanges() {
  return <p className="text-sm text-ink-faint">{messages().importing.inRanges}</p>;
}

function keyOf(target: ValueTarget | undefined): string | null {
  if (!target) return null;
  return target.to === "value" ? VALUE_KEY + target.value : target.to;
}

function targetOf(key: string): ValueTarget {
  if (key === "new" || key === "empty") return { to: key };
  return { to: "value", value: key.slice(VALUE_KEY.length) };
}
