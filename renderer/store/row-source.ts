import { Dexie, type Collection, type Table, type Transaction } from "dexie";
import { parentOf, type ResourceName } from "../../shared/contract/contract.ts";
import { unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import type { RowSource } from "../../shared/domain/row-source.ts";
import { CHILDREN_AT_ONCE, SPARSE, endsOf, readNear } from "./read-near.ts";
import { orderIndex } from "./schema.ts";

/** A parent's children, in their order. */
export function childrenOf(
  table: Table<PackedRow, string>,
  resource: ResourceName,
  parentId: string,
): Collection<PackedRow, string> {
  const bounds = [
    [parentId, Dexie.minKey],
    [parentId, Dexie.maxKey],
  ] as const;
  return table.where(orderIndex(resource)).between(...bounds);
}

/** The rows with one of the values, where those lie close together; undefined where they do not. */
async function readSpan(
  table: Table<PackedRow, string>,
  resource: ResourceName,
  name: string,
  values: readonly string[],
): Promise<readonly PackedRow[] | undefined> {
  const [first, last] = endsOf(values);
  const isOfParent = name === parentOf(resource)?.field;
  const span = () =>
    isOfParent
      ? table.where(orderIndex(resource)).between([first, Dexie.minKey], [last, Dexie.maxKey])
      : table.where(name).between(first, last, true, true);
  const most = values.length * (isOfParent ? CHILDREN_AT_ONCE : SPARSE);
  const rows = await readNear(span, most);
  const wanted = new Set<unknown>(values);
  return rows?.filter((row) => wanted.has(row[name]));
}

/** The rows as the rules read them. Bound to its transaction, however the rules wait in between. */
export function rowSourceOf(transaction: Transaction): RowSource {
  const table = (resource: ResourceName) => transaction.table<PackedRow, string>(resource);
  return {
    async get(resource, id) {
      const packed = await table(resource).get(id);
      return packed && unpackRow(resource, packed);
    },
    async getMany(resource, ids) {
      const near = await readSpan(table(resource), resource, "id", ids);
      const found = near ?? (await table(resource).bulkGet([...ids]));
      return found.flatMap((packed) => (packed ? [unpackRow(resource, packed)] : []));
    },
    async whereAny(resource, field, values) {
      if (field === parentOf(resource)?.field) {
        const own =
          (await readSpan(table(resource), resource, field, values)) ??
          (await Promise.all(
            values.map((value) => childrenOf(table(resource), resource, value).toArray()),
          ));
        return own.flat().map((packed) => unpackRow(resource, packed));
      }
      const near = await readSpan(table(resource), resource, field, values);
      const found = near ?? (await table(resource).where(field).anyOf(values).toArray());
      return found.map((packed) => unpackRow(resource, packed));
    },
    async where(resource, field, value) {
      const found =
        field === parentOf(resource)?.field
          ? await childrenOf(table(resource), resource, value).toArray()
          : await table(resource).where(field).equals(value).toArray();
      return found.map((packed) => unpackRow(resource, packed));
    },
    async lastIdx(resource, parentId) {
      const last = await childrenOf(table(resource), resource, parentId).last();
      return Number(last?.["idx"] ?? 0);
    },
  };
}
