import type { ResourceName, Row } from "../contract/contract.ts";
import type { Draft } from "./draft.ts";

/** Writes records so that every rule holds, whoever asked for the write. */
export interface Writer {
  readonly draft: Draft;
  /** Writes a new or changed version of a record; `before` is the stored one, undefined for a new one. */
  save<R extends ResourceName>(
    resource: R,
    row: Row<R>,
    before: Row<R> | undefined,
  ): Promise<Row<R>>;
  /** Removes a record with its children, closing the gap among its siblings. */
  drop<R extends ResourceName>(resource: R, row: Row<R>): Promise<void>;
}

/** What holds of one resource besides its fields' types. */
export interface Rules<R extends ResourceName> {
  /** The record with everything the app works out itself filled in. */
  derive?(writer: Writer, after: Row<R>, before: Row<R> | undefined): Promise<Row<R>> | Row<R>;
  /** Carries a change on to the records that depend on it; `after` is undefined where it was removed. */
  follow?(writer: Writer, after: Row<R> | undefined, before: Row<R> | undefined): Promise<void>;
}
