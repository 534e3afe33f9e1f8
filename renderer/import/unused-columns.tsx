import type { Target } from "../../shared/import/targets.ts";
import { messages } from "../language/language.ts";
import { Select } from "../ui/select.tsx";
import type { OpenSource } from "./import-state.ts";
import { Samples } from "./samples.tsx";

type LabelledTarget = Target & { readonly label: string };

interface UnusedColumnsProps {
  source: OpenSource;
  /** The fields that are not filled yet. */
  others: readonly LabelledTarget[];
  onChoose: (column: number, target: LabelledTarget) => void;
}

/** The columns that go nowhere yet, with what is in them, and where they might go. */
export function UnusedColumns({ source, others, onChoose }: UnusedColumnsProps) {
  const text = messages().importing;
  const { columns } = source.sheet;
  const used = new Set(
    Object.values(source.mapping.fields).map((field) =>
      field.from === "column" ? field.column : -1,
    ),
  );
  const unused = columns.flatMap((column, at) => (used.has(at) ? [] : [{ ...column, at }]));
  if (unused.length === 0) return null;
  return (
    <section aria-label={text.unusedHeading} className="pt-4">
      <h3 className="pb-2 font-medium text-ink-soft">{text.unusedHeading}</h3>
      <ul aria-label={text.unusedHeading} className="flex flex-col border-t border-line">
        {unused.map((column) => (
          <li
            key={column.name}
            aria-label={column.name}
            className="grid grid-cols-[11rem_13rem_minmax(0,1fr)] max-[960px]:grid-cols-1 items-center gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <span className="truncate" title={column.name}>
              {column.name}
            </span>
            <Select
              label={text.unusedInto(column.name)}
              hideLabel
              placeholder={text.notImported}
              options={others.map(({ name, label }) => ({ value: name, label }))}
              value={null}
              onChange={(chosen) => {
                const target = others.find(({ name }) => name === chosen);
                if (target) onChoose(column.at, target);
              }}
            />
            <Samples column={column} />
          </li>
        ))}
      </ul>
    </section>
  );
}
