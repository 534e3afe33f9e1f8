import type { ViewResource } from "../../shared/views/view.ts";
import { useCurrentRecord, type RecordRef } from "../commands/current-record.ts";
import { focusInList, focusWhenShown } from "../views/shown-list.ts";

/** A list, by itself or with a record open beside it. */
const LIST =
  /^(?<list>\/pipeline(?:\/table)?|\/prospects)(?:\/(?:opportunity|prospect)\/(?<open>[^/]+))?\/?$/;
const RECORD_PAGE = /^\/(?:opportunity|prospect)\//;

const RESOURCES: Readonly<Record<string, ViewResource>> = {
  "/pipeline": "opportunity",
  "/pipeline/table": "opportunity",
  "/prospects": "prospect",
};

interface ListAddress {
  readonly list: string;
  readonly resource: ViewResource;
  /** The id of the record open beside it. */
  readonly open: string | undefined;
}

function listAt(path: string): ListAddress | null {
  const { list = "", open } = LIST.exec(path)?.groups ?? {};
  const resource = RESOURCES[list];
  return resource ? { list, resource, open } : null;
}

/** The record each list was left at. */
const leftAt = new Map<string, RecordRef>();

/**
 * Who closes a record beside its list finds the focus on it there; who comes back from a record's page to the list, on
 * the record they left it by; who turns the board into the table, on the record they were at.
 */
export function carryFocus(fromPath: string, toPath: string): void {
  const { record } = useCurrentRecord.getState();
  const from = listAt(fromPath);
  const to = listAt(toPath);
  if (from && from.list === to?.list) {
    if (from.open !== undefined && to.open === undefined) focusInList(from.resource, from.open);
    return;
  }
  if (from) {
    if (record) leftAt.set(from.list, record);
    else leftAt.delete(from.list);
  }
  const isTurned = from && from.resource === to?.resource;
  const isReturn = to && to.open === undefined && RECORD_PAGE.test(fromPath);
  focusWhenShown(isTurned ? record : ((isReturn ? leftAt.get(to.list) : undefined) ?? null));
}
