import examples from "../contract/api-examples.json" with { type: "json" };

// Read from the reference pages alone, never from shared/contract/, so that a mistake there shows. The examples are
// the pages' own objects: they say which attributes there are, in which order, and which are numbers.

export type ResourceName = keyof typeof examples;
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Given by the server; in a body they are ignored. */
const SYSTEM = ["id", "created_at", "updated_at", "idx"];

export interface Resource {
  readonly name: ResourceName;
  readonly fields: ReadonlyMap<string, "text" | "number">;
  readonly required: readonly string[];
  readonly defaults: Row;
  /** Of a child: the attribute that holds its parent's id, and what the parent is. */
  readonly parent: { readonly field: string; readonly resource: ResourceName } | null;
}

type Facts = Partial<Pick<Resource, "required" | "defaults" | "parent">>;

function resource(name: ResourceName, facts: Facts = {}): Resource {
  const fields = new Map(
    Object.entries(examples[name])
      .filter(([field]) => !SYSTEM.includes(field))
      .map(([field, example]) => [field, typeof example === "number" ? "number" : "text"] as const),
  );
  return { name, fields, required: [], defaults: {}, parent: null, ...facts };
}

const OF_OPPORTUNITY = { field: "opportunity_id", resource: "opportunity" } as const;
const OF_PROSPECT = { field: "prospect_id", resource: "prospect" } as const;

export const RESOURCES: Readonly<Record<ResourceName, Resource>> = {
  opportunity: resource("opportunity", {
    required: ["opportunity_from", "party_name", "company", "transaction_date"],
    defaults: { status: "Open", sales_stage: "Prospecting", probability: 100 },
  }),
  "opportunity-item": resource("opportunity-item", {
    parent: OF_OPPORTUNITY,
    required: ["opportunity_id"],
  }),
  "opportunity-lost-reason-detail": resource("opportunity-lost-reason-detail", {
    parent: OF_OPPORTUNITY,
    required: ["opportunity_id"],
  }),
  prospect: resource("prospect", { required: ["company"] }),
  "prospect-lead": resource("prospect-lead", {
    parent: OF_PROSPECT,
    required: ["prospect_id", "lead"],
  }),
  "prospect-opportunity": resource("prospect-opportunity", {
    parent: OF_PROSPECT,
    required: ["prospect_id"],
  }),
  "opportunity-type": resource("opportunity-type"),
  "opportunity-lost-reason": resource("opportunity-lost-reason"),
  "sales-stage": resource("sales-stage"),
};

export function isResourceName(name: string): name is ResourceName {
  return Object.hasOwn(RESOURCES, name);
}
