import {
  attribute,
  childrenOf,
  describe,
  isChild,
  parentField,
  resourceNames,
  type ChildName,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import { closeGap, placeChild } from "./children.ts";
import type { Draft } from "./draft.ts";
import { difference } from "./table-draft.ts";
import { roundRate, roundToCurrency } from "./money.ts";
import type { Writer } from "./rule.ts";
import { rulesOf } from "./rules.ts";

/** The fields of each resource whose decimals are limited. */
const decimalFields = new Map(
  resourceNames.map((resource) => [
    resource,
    Object.entries(describe(resource).fields).filter(
      ([, { kind }]) => kind === "money" || kind === "rate",
    ),
  ]),
);

/** Rounds what a person or tool wrote: amounts to the minor unit, rates to 9 decimals. */
function rounded<R extends ResourceName>(
  resource: R,
  row: Row<R>,
  companyCurrency: string,
): Row<R> {
  let result = row;
  for (const [name, { kind, currencyField }] of decimalFields.get(resource) ?? []) {
    const value = attribute(row, name);
    if (typeof value !== "number" || Number.isInteger(value)) continue;
    const own = currencyField === undefined ? null : attribute(row, currencyField);
    const currency = typeof own === "string" ? own : companyCurrency;
    const exact = kind === "rate" ? roundRate(value) : roundToCurrency(value, currency);
    if (exact !== value) result = { ...result, [name]: exact };
  }
  return result;
}

/**
 * A writer over a draft: every write of every command goes through it. Who removes many children of a parent may
 * leave their gaps open, to close them once.
 */
export function createWriter(
  draft: Draft,
  leaveGap: (resource: ChildName, parent: string) => Promise<void> | void = (resource, parent) =>
    closeGap(draft, resource, parent),
): Writer {
  const writer: Writer = {
    draft,

    async save<R extends ResourceName>(resource: R, row: Row<R>, before: Row<R> | undefined) {
      const own = rulesOf(resource);
      const exact = rounded(resource, row, draft.environment.companyCurrency);
      const derived = own.derive ? await own.derive(writer, exact, before) : exact;
      if (before && !difference<R>(before, derived)) return before;
      const placed = isChild(resource)
        ? await placeChild(draft, resource, derived, before)
        : { ...derived, updated_at: draft.environment.now() };
      draft.put(resource, placed);
      await own.follow?.(writer, placed, before);
      // What follows may have changed the record again (a total, say).
      return (await draft.get(resource, placed.id)) ?? placed;
    },

    async drop<R extends ResourceName>(resource: R, row: Row<R>) {
      const own = rulesOf(resource);
      draft.delete(resource, row.id);
      if (isChild(resource)) {
        await leaveGap(resource, String(attribute(row, parentField(resource))));
      }
      for (const child of childrenOf(resource)) {
        const rows = await draft.where(child, parentField(child), row.id);
        for (const { id } of rows) draft.delete(child, id);
      }
      await own.follow?.(writer, undefined, row);
    },
  };
  return writer;
}
