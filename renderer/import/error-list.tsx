import { useCallback, useState } from "react";
import type { RecordName } from "../../shared/contract/contract.ts";
import type { CheckReport, ProblemGroup, RowErrors } from "../../shared/import/check.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { announce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { Panel } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { backToMapping } from "./import-job.ts";
import { causeText, targetLabel } from "./problem-text.ts";
import { RowList } from "./row-list.tsx";
import { ask } from "./worker-line.ts";

const ALL = "all";
const keyOf = ({ field, kind }: ProblemGroup) => `${kind} ${field ?? ""}`;

/** Every row with errors: what is wrong, all of one kind, from a line on, and the way back to mend it. */
export function ErrorList({ resource, report }: { resource: RecordName; report: CheckReport }) {
  const text = messages().importing;
  const { groups, reject } = report;
  const [chosen, setChosen] = useState(ALL);
  const [line, setLine] = useState("");
  const [goTo, setGoTo] = useState<{ index: number } | null>(null);
  const group = groups.find((one) => keyOf(one) === chosen) ?? null;
  const load = useCallback(
    (from: number, count: number) => ask({ kind: "errors", filter: group, from, count }),
    [group],
  );
  const nameOf = (field: string | null) =>
    field === null ? text.wholeRow : targetLabel(resource, field);
  const goToLine = async () => {
    const wanted = Number(line.replace(/\D/g, ""));
    const index = await ask({ kind: "find_error", filter: group, line: wanted });
    if (index === null) announce(text.noSuchLine(line));
    else setGoTo({ index });
  };
  return (
    <Panel title={text.errorsHeading}>
      <div className="flex flex-wrap items-end gap-3 pb-3">
        <div className="w-96 max-w-full">
          <Select
            label={text.showOnly}
            options={[
              { value: ALL, label: text.allErrors(formatNumber(reject)) },
              ...groups.map((one) => ({
                value: keyOf(one),
                label: text.group(
                  nameOf(one.field),
                  text.causeNames[one.kind],
                  formatNumber(one.rows),
                ),
              })),
            ]}
            value={group ? chosen : ALL}
            onChange={(next) => setChosen(next ?? ALL)}
          />
        </div>
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void goToLine();
          }}
        >
          <div className="w-28">
            <TextField label={text.goToLine} value={line} onChange={setLine} />
          </div>
          <Button type="submit" isDisabled={!/\d/.test(line)}>
            {text.go}
          </Button>
        </form>
        {group?.field ? (
          <Button onPress={() => backToMapping(group.field ?? undefined)}>
            {text.mend(nameOf(group.field))}
          </Button>
        ) : null}
      </div>
      <RowList<RowErrors>
        key={chosen}
        label={text.errorsHeading}
        count={group?.rows ?? reject}
        load={load}
        lineOf={(row) => row.line}
        goTo={goTo}
      >
        {({ problems }) => (
          <ul className="min-w-0 flex-1">
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.cause.kind}`} className="break-words">
                <ProblemField resource={resource} field={problem.field} />{" "}
                {causeText(resource, problem)}
              </li>
            ))}
          </ul>
        )}
      </RowList>
    </Panel>
  );
}

/** The field a problem is about, and the way to where it is mapped. */
function ProblemField({ resource, field }: { resource: RecordName; field: string | null }) {
  const text = messages().importing;
  if (field === null) return <span className="font-medium">{text.wholeRow}:</span>;
  const label = targetLabel(resource, field);
  return (
    <button
      type="button"
      aria-label={text.mend(label)}
      onClick={() => backToMapping(field)}
      className="min-h-6 rounded-control font-medium text-accent-ink underline underline-offset-2"
    >
      {label}
    </button>
  );
}
