import { ArrowRight } from "lucide-react";
import type { RecordName } from "../../shared/contract/contract.ts";
import { convertText } from "../../shared/import/convert.ts";
import type { ColumnMapping } from "../../shared/import/mapping.ts";
import type { ColumnProfile } from "../../shared/import/profile.ts";
import { targetNamed } from "../../shared/import/targets.ts";
import { formatDate, formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";

interface ReadSamplesProps {
  resource: RecordName;
  name: string;
  column: ColumnProfile;
  mapping: ColumnMapping;
}

const SAMPLES = 3;
const NO_LOOKUPS = { "opportunity-type": [], "opportunity-lost-reason": [], "sales-stage": [] };

/** A few of a column's dates or numbers, and what they are read as: whether the format is right is seen at a glance. */
export function ReadSamples({ resource, name, column, mapping }: ReadSamplesProps) {
  const text = messages().importing;
  const target = targetNamed(resource, name);
  if (!target || column.values.length === 0) {
    return <p className="text-sm text-ink-faint">{text.everyCellBlank}</p>;
  }
  // Long values come first: they show the signs between digits.
  const samples = column.values
    .slice(0, 50)
    .map((value) => value.text)
    .sort((a, b) => b.length - a.length)
    .slice(0, SAMPLES);
  return (
    <ul aria-label={text.samples} className="flex flex-wrap gap-x-4 text-sm text-ink-faint">
      {samples.map((sample) => {
        const read = convertText(target, sample, mapping, NO_LOOKUPS);
        const value = read.ok ? shown(read.value) : null;
        return (
          <li
            key={sample}
            aria-label={value === null ? text.cannotBeRead(sample) : text.readAs(sample, value)}
            className="flex min-w-0 items-center gap-1 tabular-nums"
          >
            <span className="truncate">{sample}</span>
            <ArrowRight aria-hidden="true" className="size-3.5 shrink-0" />
            {value === null ? (
              <span className="text-danger-ink">?</span>
            ) : (
              <span className="truncate text-ink">{value}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function shown(value: unknown): string {
  if (typeof value === "number") return formatNumber(value);
  return typeof value === "string" ? formatDate(value) : "";
}
