import { Dexie, type Transaction } from "dexie";
import type { ResourceName } from "../../shared/contract/contract.ts";
import { unpackRow, type PackedRow } from "../../shared/contract/packed-row.ts";
import type { RowSource } from "../../shared/domain/draft.ts";
import { orderIndex } from "./schema.ts";

/** The rows as the rules read them. Bound to its transaction, however the rules wait in between. */
export function rowSourceOf(transaction: Transaction): RowSource {
  const table = (resource: ResourceName) => transaction.table<PackedRow, string>(resource);
  return {
    async get(resource, id) {
      const packed = await table(resource).get(id);
      return packed && unpackRow(resource, packed);
    },
    async where(resource, field, value) {
      const found = await table(resource).where(field).equals(value).toArray();
      return found.map((packed) => unpackRow(resource, packed));
    },
    async lastIdx(resource, parentId) {
      const last = await table(resource)
        .where(orderIndex(resource))
        .between([parentId, Dexie.minKey], [parentId, Dexie.maxKey])
        .last();
      return Number(last?.["idx"] ?? 0);
    },
  };
}
