import { describe, type ResourceName } from "../../shared/contract/contract.ts";

/** Some fields of a record under one heading. */
export interface FieldGroup {
  readonly id: string;
  /** Shown even while they are empty; the others are offered by name until they hold something. */
  readonly always: readonly string[];
  readonly others: readonly string[];
  readonly isFolded: boolean;
}

/** The groups, with every field of the contract that none of them names, nor the screen shows elsewhere, in the last. */
export function completeGroups<G extends FieldGroup>(
  resource: ResourceName,
  groups: readonly G[],
  elsewhere: readonly string[],
): readonly G[] {
  const named = new Set([
    ...elsewhere,
    ...groups.flatMap(({ always, others }) => [...always, ...others]),
  ]);
  const left = Object.keys(describe(resource).fields).filter((name) => !named.has(name));
  const last = groups.at(-1);
  if (!last || left.length === 0) return groups;
  return [...groups.slice(0, -1), { ...last, others: [...last.others, ...left] }];
}
