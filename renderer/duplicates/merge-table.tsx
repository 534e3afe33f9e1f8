import type { Row } from "../../shared/contract/contract.ts";
import type { MergeableName } from "../../shared/command.ts";
import { formatField, formatInstant } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useCompany } from "../store/hooks.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Table } from "../ui/table.tsx";
import { chosenId, type Choices, type DifferingField } from "./merge-fields.ts";
import { recordHref, recordName } from "./record-name.ts";

interface MergeTableProps {
  resource: MergeableName;
  kept: Row<MergeableName>;
  other: Row<MergeableName>;
  /** The kept record as it will be; null while that is worked out. */
  result: Row | null;
  differing: readonly DifferingField[];
  choices: Choices;
  onChoose: (name: string, id: string) => void;
  onTakeAll: (id: string) => void;
  onKeepOther: () => void;
}

const cell = "border-b border-line px-3 py-1.5 text-left align-top";

/** The fields in which two records differ, whose value each takes, and what comes of it. */
export function MergeTable(props: MergeTableProps) {
  const { resource, kept, other, result, differing, choices, onChoose, onTakeAll } = props;
  const text = messages().duplicates;
  const { currency } = useCompany();
  const show = ({ name, field }: DifferingField, row: Row) =>
    formatField(name, field, { ...row }, currency) || "–";
  return (
    <div className="rounded-card border border-line bg-surface shadow-card">
      <Table label={text.mergeOf(recordName(resource, kept))}>
        <thead>
          <tr>
            <th scope="col" className={`${cell} w-44 text-sm font-medium text-ink-soft`}>
              {text.field}
            </th>
            {/* By their places, so that the focus stays on a button where the records change theirs. */}
            {[kept, other].map((row) => (
              <th
                key={row === kept ? "kept" : "other"}
                scope="col"
                className={`${cell} font-normal`}
              >
                <SideHeader {...props} row={row} isKept={row === kept} onTakeAll={onTakeAll} />
              </th>
            ))}
            <th scope="col" className={`${cell} bg-sunken text-sm font-medium text-ink-soft`}>
              {text.result}
            </th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => {
            const chosen = chosenId(field, choices, kept, other);
            return (
              <tr key={field.name}>
                <th scope="row" className={`${cell} text-sm font-medium text-ink-soft`}>
                  {field.label}
                </th>
                {[kept, other].map((row) => (
                  <td key={row.id} className={`${cell} min-w-40`}>
                    <label className="flex min-h-6 items-start gap-2">
                      <input
                        type="radio"
                        name={field.name}
                        aria-label={`${text.valueOf(field.label)}: ${show(field, row)}`}
                        checked={chosen === row.id}
                        onChange={() => onChoose(field.name, row.id)}
                        className="mt-1 size-4 shrink-0 accent-accent"
                      />
                      <span
                        className={`min-w-0 break-words ${chosen === row.id ? "" : "text-ink-soft"}`}
                      >
                        {show(field, row)}
                      </span>
                    </label>
                  </td>
                ))}
                <td className={`${cell} min-w-32 bg-sunken font-medium break-words`}>
                  {result ? show(field, result) : ""}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

interface SideHeaderProps extends Pick<MergeTableProps, "resource" | "onTakeAll" | "onKeepOther"> {
  row: Row<MergeableName>;
  isKept: boolean;
}

/** Which record a column is of, whether it is the one that stays, and what can be done with all of it. */
function SideHeader({ resource, row, isKept, onTakeAll, onKeepOther }: SideHeaderProps) {
  const text = messages().duplicates;
  const name = recordName(resource, row);
  return (
    <div className="flex flex-col items-start gap-1.5">
      <a href={recordHref(resource, row.id)} className="font-semibold text-accent-ink underline">
        {name}
      </a>
      <span className="text-sm text-ink-soft">{text.made(formatInstant(row.created_at))}</span>
      <Badge tone={isKept ? "success" : "neutral"}>{isKept ? text.stays : text.goes}</Badge>
      <div className="flex flex-wrap gap-1">
        <Button aria-label={text.takeAllOf(name)} onPress={() => onTakeAll(row.id)}>
          {text.takeAll}
        </Button>
        {isKept ? null : (
          <Button variant="quiet" aria-label={text.keepNamed(name)} onPress={onKeepOther}>
            {text.keepInstead}
          </Button>
        )}
      </div>
    </div>
  );
}
