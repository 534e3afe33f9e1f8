import { RangeSet, type DBCoreIndex, type DBCoreMutateRequest, type Dexie } from "dexie";

/** From so many rows put at once on, Dexie itself names no keys. */
const MOST_KEYS = 50;

const keysIn = ({ multiEntry, extractKey }: DBCoreIndex, row: unknown): number => {
  const key: unknown = multiEntry ? extractKey?.(row) : null;
  return Array.isArray(key) ? key.length : 1;
};

function countKeys(request: DBCoreMutateRequest, indexes: readonly DBCoreIndex[]): number {
  if (request.type === "deleteRange") return 1;
  if (request.type === "delete") return request.keys.length;
  const rows: readonly unknown[] = request.values;
  if (rows.length > MOST_KEYS) return rows.length;
  return Math.max(
    ...indexes.map((index) => rows.reduce<number>((sum, row) => sum + keysIn(index, row), 0)),
  );
}

/**
 * Announces a write of many keys to the live queries of all pages as one that may concern any key of its table. Dexie
 * would name each key that was deleted or is in a multi-entry index, as the change log's ids are, and every live query
 * of every page would sort them all into those it has kept; looking anew is far cheaper.
 */
export function announceWholeTables(database: Dexie): void {
  database.use({
    stack: "dbcore",
    name: "announce-whole-tables",
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const { primaryKey, indexes } = table.schema;
        // The names of Dexie's parts of a table: rows, rows that were deleted, and each index.
        const parts = ["", ":dels", ...indexes.map((index) => index.name ?? "")];
        return {
          ...table,
          mutate(request) {
            if (countKeys(request, [primaryKey, ...indexes]) > MOST_KEYS) {
              const path = `idb://${core.schema.name}/${name}`;
              request.mutatedParts = Object.fromEntries(
                parts.map((part) => [`${path}/${part}`, new RangeSet(core.MIN_KEY, core.MAX_KEY)]),
              );
            }
            return table.mutate(request);
          },
        };
      },
    }),
  });
}
