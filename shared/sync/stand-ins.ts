import { describe, type ResourceName, type Row, type Scalar } from "../contract/contract.ts";
import { unpackRow } from "../contract/packed-row.ts";

/**
 * A blank record in which nothing is empty that may not be: what stands where the server leaves out, or sends in a way
 * this version does not take, what every record must have.
 */
export function withDefaultsKept(resource: ResourceName, blank: Row): Row {
  const values: Record<string, Scalar> = {};
  for (const [name, field] of Object.entries(describe(resource).fields)) {
    if (field.neverEmpty) values[name] = field.default ?? "";
    else if (field.required && field.kind !== "link")
      values[name] = field.kind === "date" ? FIRST_DAY : "";
  }
  return unpackRow<ResourceName>(resource, { ...blank, ...values });
}

/** Stands for a day that is not known. */
const FIRST_DAY = "1970-01-01";
