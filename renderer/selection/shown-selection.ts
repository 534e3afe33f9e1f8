import type { ViewResource } from "../../shared/views/view.ts";
import { idsInList, useShownListChanges } from "../views/shown-list.ts";
import { selections } from "./selection.ts";

const NONE: readonly string[] = [];

/** What is selected in the list that is shown: what a search, a filter or another screen hides is left alone. */
export function shownSelection(resource: ViewResource): readonly string[] {
  const { ids } = selections[resource].getState();
  if (ids.size === 0) return NONE;
  const shown = new Set(idsInList(resource).filter((id) => ids.has(id)));
  // In the order they were selected in.
  return [...ids].filter((id) => shown.has(id));
}

/** The same, drawn again whenever it may have changed. */
export function useShownSelection(resource: ViewResource): readonly string[] {
  selections[resource](({ ids }) => ids);
  useShownListChanges();
  return shownSelection(resource);
}

/** All that is selected where a record is among it, else the record alone. */
export function withSelected(resource: ViewResource, id: string): readonly string[] {
  const selected = shownSelection(resource);
  return selected.includes(id) ? selected : [id];
}
