import {
  attribute,
  describe,
  type RecordName,
  type Scalar,
} from "../../shared/contract/contract.ts";
import { formatField, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useCompany } from "../store/hooks.ts";
import { Panel } from "../ui/page.tsx";
import type { ShownDuplicate } from "./messages.ts";
import { targetLabel } from "./problem-text.ts";
import { RowList } from "./row-list.tsx";
import { ask } from "./worker-line.ts";

const load = (from: number, count: number) => ask({ kind: "duplicates", from, count });

/** The rows whose record is there already: which it is, and what changes of it. */
export function DuplicateList({ resource, count }: { resource: RecordName; count: number }) {
  const text = messages().importing;
  return (
    <Panel title={text.duplicatesFound}>
      <RowList<ShownDuplicate>
        label={text.duplicatesFound}
        count={count}
        load={load}
        lineOf={(row) => row.line}
      >
        {(row) => <Duplicate resource={resource} row={row} />}
      </RowList>
    </Panel>
  );
}

function Duplicate({ resource, row }: { resource: RecordName; row: ShownDuplicate }) {
  const text = messages().importing;
  const { of, record, body } = row;
  const name = record?.[describe(resource).nameField];
  return (
    <div className="flex min-w-0 flex-1 flex-wrap gap-x-4">
      <span className="font-medium">
        {of.in === "file"
          ? text.sameAsLine(formatNumber(of.line))
          : text.sameAsRecord(typeof name === "string" ? name : of.id)}
      </span>
      {body === null ? (
        <span className="text-ink-soft">{text.skipped}</span>
      ) : (
        <Changes resource={resource} before={scalars(record ?? {})} body={scalars(body)} />
      )}
    </div>
  );
}

type Values = Readonly<Record<string, Scalar>>;

/** Of values of any kind, those a field can hold. */
function scalars(values: Readonly<Record<string, unknown>>): Values {
  const entries = Object.entries(values).map(([name, value]): [string, Scalar] => [
    name,
    typeof value === "string" || typeof value === "number" ? value : null,
  ]);
  return Object.fromEntries(entries);
}

interface ChangesProps {
  resource: RecordName;
  before: Values;
  body: Values;
}

/** What an update changes: each field as it is and as it will be. */
function Changes({ resource, before, body }: ChangesProps) {
  const text = messages().importing;
  const { currency } = useCompany();
  const { fields } = describe(resource);
  const after = { ...before, ...body };
  const changed = Object.keys(body).flatMap((name) => {
    const field = fields[name];
    if (!field || attribute(before, name) === attribute(body, name)) return [];
    const shown = (values: Values) => formatField(name, field, values, currency) || text.empty;
    return [text.fromTo(targetLabel(resource, name), shown(before), shown(after))];
  });
  if (changed.length === 0) return <span className="text-ink-soft">{text.nothingChanges}</span>;
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-4">
      {changed.map((change) => (
        <li key={change} className="break-words">
          {change}
        </li>
      ))}
    </ul>
  );
}
