import { v7 } from "uuid";
import {
  attribute,
  parentField,
  type ChildName,
  type RecordName,
  type Row,
  type Scalar,
} from "../../shared/contract/contract.ts";
import type { Command } from "../../shared/command.ts";
import type { CrmStore } from "../../shared/store.ts";
import { editableFields } from "../forms/form-values.ts";

interface Original {
  readonly resource: RecordName;
  /** With what is to be different in the copy; what is null there is left to the contract's defaults. */
  readonly values: Readonly<Record<string, Scalar>>;
  readonly children: ReadonlyArray<{ readonly resource: ChildName; readonly rows: readonly Row[] }>;
}

const USER = { kind: "user" } as const;

function bodyOf(
  resource: RecordName | ChildName,
  values: Readonly<Record<string, Scalar>>,
): Record<string, Scalar> {
  const entries = editableFields(resource).map((name) => [name, attribute(values, name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** Makes a copy of a record with its rows, as one act; null where the store refused it. @throws StoreUnavailable */
export async function duplicate(
  store: CrmStore,
  { resource, values, children }: Original,
): Promise<{ readonly id: string; readonly group: string } | null> {
  const context = { actor: USER, group: v7() };
  const make: Command = { kind: "create", resource, body: bodyOf(resource, values) };
  const [made] = await store.write([make], context);
  if (!made?.ok || made.value.kind !== "record") return null;
  const { id } = made.value.row;
  const rows = children.flatMap(({ resource: child, rows: own }) =>
    own.map((row): Command => {
      const body = { ...bodyOf(child, row), [parentField(child)]: id };
      return { kind: "create", resource: child, body };
    }),
  );
  if (rows.length > 0) await store.write(rows, context);
  return { id, group: context.group };
}
