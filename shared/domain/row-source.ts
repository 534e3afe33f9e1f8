import type { ChildName, ResourceName, Row } from "../contract/contract.ts";

/** What a storage must answer inside a transaction, for the rules to run over it. */
export interface RowSource {
  get<R extends ResourceName>(resource: R, id: string): PromiseLike<Row<R> | undefined>;
  /** Those of the ids that are there, in any order. */
  getMany<R extends ResourceName>(
    resource: R,
    ids: readonly string[],
  ): PromiseLike<readonly Row<R>[]>;
  /** Rows whose indexed field has the value, in any order. */
  where<R extends ResourceName>(
    resource: R,
    field: string,
    value: string,
  ): PromiseLike<readonly Row<R>[]>;
  /** Rows whose indexed field has one of the values, in any order. */
  whereAny<R extends ResourceName>(
    resource: R,
    field: string,
    values: readonly string[],
  ): PromiseLike<readonly Row<R>[]>;
  /** The idx of a parent's last child, 0 where it has none. */
  lastIdx(resource: ChildName, parentId: string): PromiseLike<number>;
}
