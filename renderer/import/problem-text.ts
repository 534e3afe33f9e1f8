import type { RecordName } from "../../shared/contract/contract.ts";
import type { RowProblem } from "../../shared/import/problem.ts";
import { ID, LOST_REASON, targetNamed } from "../../shared/import/targets.ts";
import { formatNumber } from "../forms/format.ts";
import { problemText, valueProblem } from "../forms/problem-text.ts";
import { fieldLabel, optionLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";

/** What a target of a mapping is called. */
export function targetLabel(resource: RecordName, name: string): string {
  if (name === ID) return "ID";
  return name === LOST_REASON && resource === "opportunity"
    ? fieldLabel("opportunity-lost-reason", name)
    : fieldLabel(resource, name);
}

/** Of a cell as much as tells it from others: some hold whole letters. */
const SHOWN_CHARS = 100;

function shortened(text: string): string {
  if (text.length <= SHOWN_CHARS) return text;
  // By whole characters, which some letters take two places for.
  return `${Array.from(text).slice(0, SHOWN_CHARS).join("")}…`;
}

/** Why a row cannot be imported, in the person's words, to follow the name of its field. */
export function causeText(resource: RecordName, { field: name, cause }: RowProblem): string {
  const { causes } = messages().importing;
  const field = name === null ? undefined : targetNamed(resource, name)?.field;
  switch (cause.kind) {
    case "not_a_number":
      return causes.notANumber(shortened(cause.text), cause.format);
    case "not_a_date":
      return causes.notADate(shortened(cause.text), cause.format);
    case "not_an_option":
      return causes.notAnOption(
        shortened(cause.text),
        cause.options.map((option) => (field ? optionLabel(field, option) : option)).join(", "),
      );
    case "no_such_name":
      return causes.noSuchName(shortened(cause.text));
    case "required":
      return messages().problems.required;
    case "refused": {
      const why = valueProblem(cause.why, field);
      return cause.text === null ? why : causes.refused(shortened(cause.text), why);
    }
    case "refused_by_store":
      return problemText(resource, cause.problem);
    case "ambiguous":
      return causes.ambiguous(formatNumber(cause.records));
    case "cell_count":
      return causes.cellCount(cause.cells, cause.columns);
    case "quote_not_closed":
      return causes.quoteNotClosed;
    case "text_after_quote":
      return causes.textAfterQuote;
    case "gone":
      return causes.gone;
    case "cancelled":
      return causes.cancelled;
    case "storage_failed":
      return causes.storageFailed;
  }
}

/** All that is wrong with a row, in one line. */
export function problemsText(resource: RecordName, problems: readonly RowProblem[]): string {
  const { about } = messages().problems;
  return problems
    .map((problem) => {
      const text = causeText(resource, problem);
      return problem.field === null ? text : about(targetLabel(resource, problem.field), text);
    })
    .join("; ");
}
