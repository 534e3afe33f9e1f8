import { useEffect } from "react";
import { create } from "zustand";
import type { ViewResource } from "../../shared/views/view.ts";

/** What a board or table can tell of itself, whatever shape it has. */
export interface ShownList {
  /** Ids in the order they are shown: down the rows, or column by column. */
  readonly ids: () => readonly string[];
  /** Brings a record into view and puts the focus on its card or row. */
  readonly focus: (id: string) => void;
}

const lists = new Map<ViewResource, ShownList>();

const useVersion = create(() => ({ version: 0 }));

/** Draws again whenever a list is shown, gone or shows something else: what its neighbours are may have changed. */
export const useShownListChanges = () => useVersion(({ version }) => version);

const tellOfChange = () => useVersion.setState(({ version }) => ({ version: version + 1 }));

interface Awaited {
  readonly resource: ViewResource;
  readonly id: string;
}

/** The record that gets the focus as soon as its list is shown. */
let awaited: Awaited | null = null;

/** Offers the list for as long as it is shown. `list` must be memoised. */
export function useShownList(resource: ViewResource, list: ShownList): void {
  useEffect(() => {
    lists.set(resource, list);
    tellOfChange();
    if (awaited?.resource === resource) {
      list.focus(awaited.id);
      awaited = null;
    }
    return () => {
      if (lists.get(resource) !== list) return;
      lists.delete(resource);
      tellOfChange();
    };
  }, [resource, list]);
}

/** The ids a list shows, in their order; none where it is not shown. */
export const idsInList = (resource: ViewResource): readonly string[] =>
  lists.get(resource)?.ids() ?? [];

/** The record so many places on in the list as it is shown; null where there is none. */
export function neighbourInList(resource: ViewResource, id: string, step: 1 | -1): string | null {
  const ids = idsInList(resource);
  const at = ids.indexOf(id);
  return at === -1 ? null : (ids[at + step] ?? null);
}

/** Puts the focus on a record's card or row. */
export function focusInList(resource: ViewResource, id: string): void {
  lists.get(resource)?.focus(id);
}

/** Puts the focus on a record's card or row once its list is shown, which it is not yet; null for none. */
export function focusWhenShown(record: Awaited | null): void {
  awaited = record;
}
