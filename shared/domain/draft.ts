import { parentField, type ChildName, type ResourceName, type Row } from "../contract/contract.ts";
import type { RowSource } from "./row-source.ts";
import { TableDraft, type WrittenOf } from "./table-draft.ts";

/** What the rules need besides rows; injected, so that tests decide. */
export interface Environment {
  /** Instant, UTC, ISO 8601 with milliseconds. */
  now(): string;
  newId(resource: ResourceName): string;
  readonly companyCurrency: string;
}

/** One changed record: what the log keeps of it, and what the table is to hold. */
export type Written = { [R in ResourceName]: WrittenOf<R> }[ResourceName];

type Tables = { [R in ResourceName]?: TableDraft<R> };

/**
 * A transaction in the making: the rules read through it and write to it, and the storage is only touched
 * once all of them have spoken. Reads are kept, so that a thousand imported rows ask for their stage once.
 */
export class Draft {
  readonly environment: Environment;
  readonly #source: RowSource;
  readonly #tables: Tables = {};

  constructor(source: RowSource, environment: Environment) {
    this.#source = source;
    this.environment = environment;
  }

  #table<R extends ResourceName>(resource: R): TableDraft<R> {
    const table: TableDraft<R> =
      this.#tables[resource] ?? new TableDraft<R>(resource, this.#source);
    const tables: { [K in R]?: TableDraft<K> } = this.#tables;
    tables[resource] = table;
    return table;
  }

  get<R extends ResourceName>(resource: R, id: string): Promise<Row<R> | undefined> {
    return this.#table(resource).get(id);
  }

  readAhead(resource: ResourceName, ids: readonly string[]): Promise<void> {
    return this.#table(resource).readAhead(ids);
  }

  readAheadWhere(resource: ResourceName, field: string, values: readonly string[]): Promise<void> {
    return this.#table(resource).readAheadWhere(field, values);
  }

  /** Nothing in the storage has the value: whoever says so keeps it from being asked. */
  knowNone(resource: ResourceName, field: string, value: string): void {
    this.#table(resource).knowAll(field, value);
  }

  where<R extends ResourceName>(resource: R, field: string, value: string): Promise<Row<R>[]> {
    return this.#table(resource).where(field, value);
  }

  countChildren(resource: ChildName, parentId: string): Promise<number> {
    return this.#table(resource).countChildren(resource, parentField(resource), parentId);
  }

  /** Of these parents, those whose children must be looked at for each to have its right place. */
  upset(resource: ChildName, parents: Iterable<string>): Promise<string[]> {
    return this.#table(resource).upset(resource, parents);
  }

  put<R extends ResourceName>(resource: R, row: Row<R>): void {
    this.#table(resource).set(row.id, row);
  }

  delete(resource: ResourceName, id: string): void {
    this.#table(resource).set(id, undefined);
  }

  /** Every record this draft changes. */
  changes(): Written[] {
    return Object.values(this.#tables).flatMap((table): Written[] => table.changes());
  }
}
