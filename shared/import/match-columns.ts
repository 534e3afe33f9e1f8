import type { RecordName } from "../contract/contract.ts";
import type { ColumnProfile } from "./profile.ts";
import { plainName } from "./same-name.ts";
import { PREFIXES, synonymsOf } from "./synonyms.ts";
import { ID, targetsOf } from "./targets.ts";

/** What a field is called on the screen, in the language of the person. */
export type LabelOf = (resource: RecordName, field: string) => string;

/** A header counts for less once something has to be taken off it to fit. */
const PENALTY = 100;

/** What a header may mean, each with how far it is from what it says. */
function readings(resource: RecordName, header: string): ReadonlyMap<string, number> {
  const bare = header.replace(/[([].*?[)\]]/g, "");
  const found = new Map<string, number>();
  const add = (text: string, distance: number) => {
    const plain = plainName(text);
    if (plain !== "" && !found.has(plain)) found.set(plain, distance);
  };
  add(header, 0);
  add(bare, 1);
  for (const prefix of PREFIXES[resource]) {
    const own = new RegExp(`^${prefix}\\s*[-_:.]\\s*(.+)$`, "i").exec(bare)?.[1];
    if (own !== undefined) add(own, PENALTY);
  }
  return found;
}

/**
 * Which column fills which field, told by the names: each field's nearest column, each column used once, the
 * nearest pairs first.
 */
export function matchColumns(
  resource: RecordName,
  columns: readonly Pick<ColumnProfile, "name" | "values">[],
  labelOf: LabelOf,
): ReadonlyMap<string, number> {
  const headers = columns.map(({ name }) => readings(resource, name));
  const pairs: { name: string; column: number; distance: number }[] = [];
  for (const { name, field } of targetsOf(resource)) {
    const names = [name, field.label, labelOf(resource, name), ...synonymsOf(resource, name)];
    for (const [rank, wanted] of names.map(plainName).entries()) {
      for (const [column, header] of headers.entries()) {
        const off = header.get(wanted);
        if (off === undefined) continue;
        if (name === ID && !holdsIds(resource, columns[column])) continue;
        // A field's own name and labels are equally good.
        pairs.push({ name, column, distance: off + Math.max(0, rank - 2) });
      }
    }
  }
  pairs.sort((a, b) => a.distance - b.distance || a.column - b.column);
  const chosen = new Map<string, number>();
  const taken = new Set<number>();
  for (const { name, column } of pairs) {
    if (chosen.has(name) || taken.has(column)) continue;
    chosen.set(name, column);
    taken.add(column);
  }
  return chosen;
}

/** Other programs' ids say nothing here. */
function holdsIds(resource: RecordName, column: Pick<ColumnProfile, "values"> | undefined) {
  return column?.values.some(({ text }) => text.startsWith(`${resource}_`)) ?? false;
}
