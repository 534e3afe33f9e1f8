import { opportunity } from "./opportunity.ts";
import { opportunityItem } from "./opportunity-item.ts";
import { opportunityLostReason } from "./opportunity-lost-reason.ts";
import { opportunityLostReasonDetail } from "./opportunity-lost-reason-detail.ts";
import { opportunityType } from "./opportunity-type.ts";
import { prospect } from "./prospect.ts";
import { prospectLead } from "./prospect-lead.ts";
import { prospectOpportunity } from "./prospect-opportunity.ts";
import type { RecordOf, Resource } from "./resource.ts";
import { salesStage } from "./sales-stage.ts";

/** The nine resources of /api/crm. All of Satchel reads this; nothing repeats it. */
export const contract = {
  opportunity,
  "opportunity-item": opportunityItem,
  "opportunity-lost-reason-detail": opportunityLostReasonDetail,
  prospect,
  "prospect-lead": prospectLead,
  "prospect-opportunity": prospectOpportunity,
  "opportunity-type": opportunityType,
  "opportunity-lost-reason": opportunityLostReason,
  "sales-stage": salesStage,
} as const satisfies Readonly<Record<string, Resource>>;

export type ResourceName = keyof typeof contract;

/** A whole record of a resource: every attribute there, null where empty. */
export type Row<R extends ResourceName = ResourceName> = {
  [K in R]: RecordOf<(typeof contract)[K]>;
}[R];

/** Some fields of a record, as a checked body or a change carries them. */
export type Patch<R extends ResourceName> = Partial<Row<R>>;

type NamesWhere<Shape> = {
  [K in ResourceName]: (typeof contract)[K] extends Shape ? K : never;
}[ResourceName];
export type ChildName = NamesWhere<{ parent: object }>;
export type RecordName = Exclude<ResourceName, ChildName>;
export type LookupName = NamesWhere<{ isLookup: true }>;

/** A value any attribute may hold. */
export type Scalar = string | number | null;

/** One attribute of a record, by a name that is only known when the code runs. */
export function attribute(row: Readonly<Record<string, Scalar>>, name: string): Scalar {
  return row[name] ?? null;
}

/** In the order of the contract. */
export const resourceNames = Object.keys(contract).filter(isResourceName);

export function isResourceName(name: string): name is ResourceName {
  return Object.hasOwn(contract, name);
}

/** The descriptor of a resource, for code that works on any of them. */
export function describe(resource: ResourceName): Resource {
  return contract[resource];
}

export function isChild(resource: ResourceName): resource is ChildName {
  return describe(resource).parent !== undefined;
}

export function isLookup(resource: ResourceName): resource is LookupName {
  return describe(resource).isLookup;
}

/** What a child resource's rows belong to, and the field that holds its id; undefined for the others. */
export function parentOf(
  resource: ResourceName,
): { readonly resource: ResourceName; readonly field: string } | undefined {
  const parent = describe(resource).parent;
  if (!parent || !isResourceName(parent.resource)) return undefined;
  return { resource: parent.resource, field: parent.field };
}

/** The field of a child resource that holds its parent's id. */
export function parentField(resource: ChildName): string {
  const parent = parentOf(resource);
  if (!parent) throw new Error(`${resource} is no child resource`);
  return parent.field;
}

/** The child resources of a resource, in the order of the contract. */
export function childrenOf(resource: ResourceName): ChildName[] {
  return resourceNames
    .filter(isChild)
    .filter((name) => describe(name).parent?.resource === resource);
}

/** Every attribute in the order the API shows them. */
export function attributeNames(resource: ResourceName): string[] {
  const { parent, fields } = describe(resource);
  const system = parent ? ["id", "idx"] : ["id", "created_at", "updated_at"];
  return [...system, ...Object.keys(fields)];
}

export interface Reference {
  readonly resource: ResourceName;
  readonly field: string;
  readonly by: "name" | "id";
}

/** What a field points at, if at anything. */
export function referenceOf(
  resource: ResourceName,
  field: string,
): { readonly resource: ResourceName; readonly by: "name" | "id" } | undefined {
  const target = describe(resource).fields[field]?.refersTo;
  if (!target || !isResourceName(target.resource)) return undefined;
  return { resource: target.resource, by: target.by };
}

/** All fields that point at records of the given resource. */
export function referencesTo(target: ResourceName): Reference[] {
  return resourceNames.flatMap((resource) =>
    Object.entries(describe(resource).fields).flatMap(([field, { refersTo }]) =>
      refersTo?.resource === target ? [{ resource, field, by: refersTo.by }] : [],
    ),
  );
}

const defaultsByResource = new Map(
  resourceNames.map((resource) => [
    resource,
    Object.fromEntries(
      Object.entries(describe(resource).fields).flatMap(([name, field]) =>
        field.default === undefined ? [] : [[name, field.default]],
      ),
    ),
  ]),
);

/** What a new record of a resource holds where nothing else is said. */
export function defaultsOf<R extends ResourceName>(resource: R): Patch<R> {
  return Object.assign<Patch<R>, object>({}, defaultsByResource.get(resource) ?? {});
}
