import {
  attribute,
  describe,
  isLookup,
  referencesTo,
  resourceNames,
  type LookupName,
  type ResourceName,
  type Row,
} from "../contract/contract.ts";
import type { FieldProblem } from "../contract/problem.ts";
import type { Draft } from "./draft.ts";
import type { Rules, Writer } from "./rule.ts";

function nameOf<R extends ResourceName>(resource: R, row: Row<R>): string | null {
  const name = attribute(row, describe(resource).nameField);
  return typeof name === "string" ? name : null;
}

/** The name of the lookup record that a value names, by its name or its id; undefined where there is none. */
export async function resolveName(
  draft: Draft,
  resource: ResourceName,
  value: string,
): Promise<string | undefined> {
  const named = await draft.where(resource, describe(resource).nameField, value);
  if (named.length > 0) return value;
  // An id begins with its resource's name, so that other values need no second look.
  if (!value.startsWith(`${resource}_`)) return undefined;
  const row = await draft.get(resource, value);
  return row ? (nameOf(resource, row) ?? undefined) : undefined;
}

interface LookupLink {
  readonly field: string;
  readonly target: LookupName;
}

/** The fields of each resource that name a lookup record. */
const lookupLinks = new Map(
  resourceNames.map((resource) => [
    resource,
    Object.entries(describe(resource).fields).flatMap(([field, { refersTo }]): LookupLink[] => {
      const target = resourceNames.filter(isLookup).find((name) => name === refersTo?.resource);
      return target && refersTo?.by === "name" ? [{ field, target }] : [];
    }),
  ]),
);

/** Resolves a body's links to lookups to their names; a link to nothing is a problem. */
export async function resolveLinks<P extends object>(
  draft: Draft,
  resource: ResourceName,
  patch: P,
): Promise<{ readonly patch: P; readonly problems: readonly FieldProblem[] }> {
  const problems: FieldProblem[] = [];
  let resolved = patch;
  for (const { field, target } of lookupLinks.get(resource) ?? []) {
    const value: unknown = Reflect.get(patch, field);
    if (typeof value !== "string") continue;
    const name = await resolveName(draft, target, value);
    if (name === value) continue;
    if (name !== undefined) {
      resolved = { ...resolved, [field]: name };
      continue;
    }
    const cause = { code: "unknown_lookup", lookup: target, value } as const;
    problems.push({ pointer: `/${field}`, cause });
  }
  return { patch: resolved, problems };
}

/** How many records name a lookup record, and nothing else of that name could be meant. */
export async function countUses<R extends ResourceName>(
  draft: Draft,
  resource: R,
  row: Row<R>,
): Promise<number> {
  const name = nameOf(resource, row);
  if (name === null) return 0;
  const namesakes = await draft.where(resource, describe(resource).nameField, name);
  if (namesakes.length > 1) return 0;
  let uses = 0;
  for (const reference of referencesTo(resource)) {
    if (reference.by !== "name") continue;
    uses += (await draft.where(reference.resource, reference.field, name)).length;
  }
  return uses;
}

/** Records that carry a lookup's old name get its new one, unless another of the old name is there. */
export async function followRename(
  writer: Writer,
  resource: LookupName,
  from: string,
  to: string,
): Promise<void> {
  const { draft } = writer;
  const namesakes = await draft.where(resource, describe(resource).nameField, from);
  if (namesakes.length > 0) return;
  for (const reference of referencesTo(resource)) {
    if (reference.by !== "name") continue;
    for (const row of await draft.where(reference.resource, reference.field, from)) {
      await writer.save(reference.resource, { ...row, [reference.field]: to }, row);
    }
  }
}

/** Records that name a lookup follow when it is renamed (ERPNext's allow_rename does the same). */
export function lookupRules<R extends LookupName>(resource: R): Rules<R> {
  return {
    async follow(writer, after, before) {
      if (!before || !after) return;
      const from = nameOf(resource, before);
      const to = nameOf(resource, after);
      if (from !== null && to !== null && from !== to)
        await followRename(writer, resource, from, to);
    },
  };
}
