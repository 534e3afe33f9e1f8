import { attribute, describe } from "../../shared/contract/contract.ts";
import type { Field } from "../../shared/contract/field.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { formatField, formatInstant, isNumeric } from "../forms/format.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import type { AnyRow } from "./search.ts";

/** What a table can show of a record: a field of the contract, or when it was made and last changed. */
export interface TableColumn {
  readonly name: string;
  /** Null for the instants the app sets itself. */
  readonly field: Field | null;
}

const instants: readonly TableColumn[] = ["created_at", "updated_at"].map((name) => ({
  name,
  field: null,
}));

const bySource = new Map<ViewResource, readonly TableColumn[]>();

/** Every column of a resource: the name a record is known by, the other fields, created and changed. */
export function allColumns(resource: ViewResource): readonly TableColumn[] {
  let columns = bySource.get(resource);
  if (!columns) {
    const { fields, nameField } = describe(resource);
    const own = Object.entries(fields).map(([name, field]) => ({ name, field }));
    own.sort((a, b) => Number(b.name === nameField) - Number(a.name === nameField));
    columns = [...own, ...instants];
    bySource.set(resource, columns);
  }
  return columns;
}

export function columnLabel(resource: ViewResource, name: string): string {
  if (name === "created_at") return messages().table.created;
  if (name === "updated_at") return messages().table.changed;
  return fieldLabel(resource, name);
}

/** Whether a person may set it: not what the app works out itself. */
export const isEditable = ({ field }: TableColumn): boolean => field !== null && !field.computed;

export const isRightAligned = ({ field }: TableColumn): boolean =>
  field !== null && isNumeric(field);

/** A value as the cell shows it; empty where there is none. */
export function cellText(column: TableColumn, row: AnyRow, companyCurrency: string): string {
  const { name, field } = column;
  const value = attribute(row, name);
  if (value === null) return "";
  if (!field) return formatInstant(String(value));
  return formatField(name, field, row, companyCurrency);
}
