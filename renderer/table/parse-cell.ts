import type { Scalar } from "../../shared/contract/contract.ts";
import { checkValue } from "../../shared/contract/validation.ts";
import { unguardFormula } from "../../shared/export/formula-guard.ts";
import { sameName } from "../../shared/import/same-name.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { isNumeric } from "../forms/format.ts";
import { readDate } from "../forms/read-date.ts";
import { valueProblem } from "../forms/problem-text.ts";
import { messages } from "../language/language.ts";
import { optionLabel } from "../language/labels.ts";
import { typedNumber } from "../forms/typed-number.ts";
import type { TableColumn } from "./table-columns.ts";

/** What a text comes to in a field; or why it cannot stand there. */
export type ParsedCell =
  | { readonly ok: true; readonly value: Scalar }
  | { readonly ok: false; readonly problem: string };

/** Names of the records that the links of a resource may carry, by field. */
export type LinkNames = (name: string) => readonly string[];

/** Reads what a person typed or pasted into a cell, by what its field holds and as it is written in their locale. */
export function parseCell(
  resource: ViewResource,
  column: TableColumn,
  typed: string,
  linkNames: LinkNames,
): ParsedCell {
  const { name, field } = column;
  const text = unguardFormula(typed.trim());
  if (!field) return { ok: false, problem: messages().table.readOnly };
  if (text === "") return checked(null);
  if (isNumeric(field)) return checked(typedNumber(text) ?? text);
  if (field.kind === "date") return checked(readDate(text) ?? text);
  if (field.kind === "currency") return checked(text.toUpperCase());
  const options = field.options ?? field.suggestions ?? [];
  const option = options.find(
    (one) => sameName(one, text) || sameName(optionLabel(field, one), text),
  );
  if (option !== undefined) return checked(option);
  if (field.kind === "link") {
    const known = linkNames(name).find((one) => sameName(one, text));
    return known === undefined
      ? { ok: false, problem: messages().table.noSuchName(text) }
      : checked(known);
  }
  return checked(text);

  function checked(value: Scalar): ParsedCell {
    const result = checkValue(resource, name, value);
    if (result.ok) return { ok: true, value };
    const problem = result.causes
      .map((cause) => valueProblem(cause, field ?? undefined))
      .join(". ");
    return { ok: false, problem };
  }
}
