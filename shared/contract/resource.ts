import { recordLink, type Field, type FieldValue } from "./field.ts";

export type Fields = Readonly<Record<string, Field>>;

/** One resource of the API as data: everything else (types, routes, tables, forms, columns) is made from it. */
export interface Resource {
  readonly name: string;
  /** What one and many are called on screen. */
  readonly label: string;
  readonly plural: string;
  /** One sentence for the API's documentation. */
  readonly about: string;
  /** The field a person knows a record by. */
  readonly nameField: string;
  /** Other records link to it by name, and it cannot be deleted while they do. */
  readonly isLookup: boolean;
  /** Set on child resources: the field holding the parent's id. Children have idx and no timestamps. */
  readonly parent?: { readonly resource: string; readonly field: string };
  readonly fields: Fields;
}

interface RecordFacts<N extends string, F extends Fields> {
  readonly name: N;
  readonly label: string;
  readonly plural: string;
  readonly about: string;
  readonly nameField: keyof F & string;
  readonly fields: F;
}

/** A resource of its own: id, created_at, updated_at and the given fields, in that order. */
export function defineRecord<const N extends string, const F extends Fields>(
  facts: RecordFacts<N, F>,
) {
  return { ...facts, isLookup: false } as const;
}

/** A list that other records choose from, and name. */
export function defineLookup<const N extends string, const F extends Fields>(
  facts: RecordFacts<N, F>,
) {
  return { ...facts, isLookup: true } as const;
}

interface ChildFacts<
  N extends string,
  F extends Fields,
  P extends string,
  PF extends string,
> extends RecordFacts<N, F> {
  readonly parent: { readonly resource: P; readonly field: PF; readonly label: string };
}

/** A row of another record: id, idx, the parent's id and the given fields, in that order. */
export function defineChild<
  const N extends string,
  const F extends Fields,
  const P extends string,
  const PF extends string,
>(facts: ChildFacts<N, F, P, PF>) {
  const { resource, field, label } = facts.parent;
  const link = recordLink(label, resource, { required: true });
  const parentField = { [field]: link } as Record<PF, typeof link>;
  return { ...facts, isLookup: false, fields: { ...parentField, ...facts.fields } } as const;
}

/** The attributes the app gives every record itself, in the order they are shown before the fields. */
export type SystemAttributes<R extends Resource> = R extends { parent: object }
  ? { id: string; idx: number }
  : { id: string; created_at: string; updated_at: string };

/** A whole record: every attribute there, null where empty. */
export type RecordOf<R extends Resource> = SystemAttributes<R> & {
  -readonly [K in keyof R["fields"]]: FieldValue<R["fields"][K]>;
};
