import { describe, isLookup, referencesTo, type LookupName } from "../contract/contract.ts";
import type { Change } from "../store.ts";
import type { Condition } from "./filter.ts";
import type { ViewResource, ViewSettings } from "./view.ts";

/** A lookup that was given another name. */
export interface Rename {
  readonly lookup: LookupName;
  readonly from: string;
  readonly to: string;
}

export function renamesIn(changes: readonly Change[]): readonly Rename[] {
  return changes.flatMap(({ resource, before, after }): readonly Rename[] => {
    if (!isLookup(resource) || !before || !after) return [];
    const { nameField } = describe(resource);
    const from: unknown = Reflect.get(before, nameField);
    const to: unknown = Reflect.get(after, nameField);
    if (typeof from !== "string" || typeof to !== "string" || from === to) return [];
    return [{ lookup: resource, from, to }];
  });
}

/** How a view looks at the same records once their lookup has another name; itself where it does not name that one. */
export function withRename<S extends ViewSettings>(
  resource: ViewResource,
  settings: S,
  { lookup, from, to }: Rename,
): S {
  const { filter, board } = settings;
  const fields = referencesTo(lookup).flatMap((reference) =>
    reference.by === "name" && reference.resource === resource ? reference.field : [],
  );
  const namesIt = ({ field, operator, values }: Condition) =>
    fields.includes(field) && (operator === "is" || operator === "is_not") && values.includes(from);
  const isFolded = fields.includes(board.group_by) && board.collapsed.includes(from);
  if (!isFolded && !filter.conditions.some(namesIt)) return settings;
  const renamed = <T>(values: readonly (T | string)[]) => [
    ...new Set(values.map((value) => (value === from ? to : value))),
  ];
  return {
    ...settings,
    filter: {
      ...filter,
      conditions: filter.conditions.map((condition) =>
        namesIt(condition) ? { ...condition, values: renamed(condition.values) } : condition,
      ),
    },
    board: isFolded ? { ...board, collapsed: renamed(board.collapsed) } : board,
  };
}
