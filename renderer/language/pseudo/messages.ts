import { describe, resourceNames } from "../../../shared/contract/contract.ts";
import { messages as english, type Messages } from "../en/messages.ts";
import { contract as german } from "../de/contract.ts";
import type { ContractLabels } from "../contract-labels.ts";

// A language for tests: English in marks, by which a text that never went through the catalogue is told.

function mark(value: unknown): unknown {
  if (typeof value === "string") return `⟦${value}⟧`;
  if (typeof value === "function") {
    return (...args: unknown[]) => mark(Reflect.apply(value, undefined, args));
  }
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner)]));
}

/** The contract's own English labels, in the shape of a language's. */
function contractLabels() {
  const resources = resourceNames.map((name) => {
    const { label, plural, fields } = describe(name);
    const labels = Object.entries(fields).map(([field, facts]) => [field, facts.label]);
    return [name, { label, plural, fields: Object.fromEntries(labels) }];
  });
  const asTheyAre = (names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, name]));
  return {
    resources: Object.fromEntries(resources),
    sections: asTheyAre(german.sections),
    options: asTheyAre(german.options),
  };
}

const contract = mark(contractLabels()) as ContractLabels;

// Marking keeps the shape.
export const messages: Messages = { ...(mark(english) as Messages), contract };
