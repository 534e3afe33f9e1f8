/**
 * What one attribute of a record is: its kind, its label and the few facts validation, forms, columns,
 * routes and sync need of it. Kinds and labels follow ERPNext's CRM doctypes.
 */

/** Kinds whose values are JSON strings. */
export type TextKind =
  | "text"
  | "long_text"
  | "email"
  | "phone"
  | "url"
  | "date"
  | "currency"
  | "choice"
  | "link";

/** Kinds whose values are JSON numbers (decimal in meaning; never added as binary floats). */
export type NumberKind = "money" | "rate" | "percent" | "quantity" | "seconds";

export type FieldKind = TextKind | NumberKind;

/** Where a form shows a field; in the order sections are shown. */
export type Section =
  | "Deal"
  | "Party"
  | "Amounts"
  | "Contact"
  | "Organisation"
  | "Source"
  | "Item"
  | "Details";

interface FieldFacts {
  readonly section?: Section;
  /** Must be there on create and may never be emptied. */
  readonly required?: true;
  /** Worked out by the app after every write; accepted in a body and ignored. */
  readonly computed?: true;
  /** The app fills it when it is left blank, so forms need not ask for it. */
  readonly derived?: true;
  /** Emptying it puts the default back (a status is never nothing). */
  readonly neverEmpty?: true;
  readonly default?: string | number;
  /** Offered, not enforced. */
  readonly suggestions?: readonly string[];
  /** Kept in an index, because rules or screens look records up by it. */
  readonly indexed?: true;
  /** For money: the field of the same record that names its currency; without it, the company's. */
  readonly currencyField?: string;
  /** For links: the resource it points to, and whether by name (ERPNext's way) or by id. */
  readonly refersTo?: { readonly resource: string; readonly by: "name" | "id" };
  readonly options?: readonly string[];
}

export interface Field extends FieldFacts {
  readonly kind: FieldKind;
  readonly label: string;
}

type Facts = Omit<FieldFacts, "options" | "refersTo">;

function kind<K extends FieldKind>(k: K) {
  return <const F extends Facts = object>(label: string, facts?: F) =>
    ({ kind: k, label, ...facts }) as { readonly kind: K; readonly label: string } & F;
}

export const text = kind("text");
export const longText = kind("long_text");
export const email = kind("email");
export const phone = kind("phone");
export const url = kind("url");
export const date = kind("date");
export const currency = kind("currency");
export const money = kind("money");
export const rate = kind("rate");
export const percent = kind("percent");
export const quantity = kind("quantity");
export const seconds = kind("seconds");

/** One of a fixed list of values. */
export function choice<const O extends readonly string[], const F extends Facts = object>(
  label: string,
  options: O,
  facts?: F,
) {
  return { kind: "choice", label, options, ...facts } as {
    readonly kind: "choice";
    readonly label: string;
    readonly options: O;
  } & F;
}

function linkBy<const B extends "name" | "id">(by: B) {
  return <const R extends string, const F extends Facts = object>(
    label: string,
    resource: R,
    facts?: F,
  ) =>
    ({ kind: "link", label, refersTo: { resource, by }, indexed: true, ...facts }) as {
      readonly kind: "link";
      readonly label: string;
      readonly refersTo: { readonly resource: R; readonly by: B };
      readonly indexed: true;
    } & F;
}

/** A link that carries the name of a lookup record, as ERPNext's links do; its id is accepted and resolved. */
export const lookup = linkBy("name");

/** A link that carries the id of another record. */
export const recordLink = linkBy("id");

/** The company sizes ERPNext offers. */
export const EMPLOYEE_RANGES = ["1-10", "11-50", "51-200", "201-500", "501-1000", "1000+"] as const;

/** The value a filled field holds. */
export type FilledValue<F> = F extends { kind: "choice"; options: readonly (infer O)[] }
  ? O
  : F extends { kind: NumberKind }
    ? number
    : string;

/** The value a field holds: null where empty, unless it may not be. */
export type FieldValue<F> = F extends { required: true } | { neverEmpty: true }
  ? FilledValue<F>
  : FilledValue<F> | null;
