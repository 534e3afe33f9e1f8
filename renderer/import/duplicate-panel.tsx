import { CheckboxGroup } from "react-aria-components";
import { DUPLICATE_ACTIONS, type Mapping } from "../../shared/import/mapping.ts";
import { targetsOf } from "../../shared/import/targets.ts";
import { messages } from "../language/language.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { FieldLabel } from "../ui/field.tsx";
import { Panel } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { ruleDuplicates } from "./import-job.ts";
import { targetLabel } from "./problem-text.ts";

/** Says how to tell that a row's record is there already, and what becomes of it then. */
export function DuplicatePanel({ mapping }: { mapping: Mapping }) {
  const text = messages().importing;
  const { resource, fields, duplicates } = mapping;
  const { key, action } = duplicates;
  const keys = targetsOf(resource).filter(({ name }) => fields[name]?.from === "column");
  const lacksKey = action !== "create" && key.length === 0;
  return (
    <Panel title={text.duplicatesHeading}>
      <div className="flex max-w-3xl flex-col gap-4">
        <div className="w-80 max-w-full">
          <Select
            label={text.duplicateAction}
            options={DUPLICATE_ACTIONS.map((value) => ({ value, label: text.actions[value] }))}
            value={action}
            onChange={(chosen) => {
              const next = DUPLICATE_ACTIONS.find((one) => one === chosen);
              if (next) ruleDuplicates({ key, action: next });
            }}
          />
        </div>
        {action === "create" ? null : (
          <>
            <CheckboxGroup
              value={[...key]}
              onChange={(chosen) => ruleDuplicates({ key: chosen, action })}
              isInvalid={lacksKey}
              className="flex flex-col gap-1.5"
            >
              <FieldLabel label={text.sameWhen} />
              <div className="flex flex-wrap gap-x-5 gap-y-1">
                {keys.map(({ name }) => (
                  <Checkbox key={name} value={name}>
                    {targetLabel(resource, name)}
                  </Checkbox>
                ))}
              </div>
              {lacksKey ? (
                <output className="text-sm text-danger-ink">{text.chooseKey}</output>
              ) : null}
            </CheckboxGroup>
            <p className="text-sm text-ink-faint">{text.duplicatesHint}</p>
          </>
        )}
      </div>
    </Panel>
  );
}
