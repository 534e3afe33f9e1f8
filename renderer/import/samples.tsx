import type { ColumnProfile } from "../../shared/import/profile.ts";
import { messages } from "../language/language.ts";

const SAMPLES = 3;

/** A few of a column's values, as the file has them. */
export function Samples({ column }: { column: Pick<ColumnProfile, "values"> }) {
  const samples = column.values.slice(0, SAMPLES).map(({ text }) => text);
  return (
    <p className="truncate text-sm text-ink-faint">
      {samples.length > 0 ? samples.join(" · ") : messages().importing.everyCellBlank}
    </p>
  );
}
