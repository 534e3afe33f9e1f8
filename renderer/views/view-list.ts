import { useMemo } from "react";
import { shippedViews } from "../../shared/views/shipped-views.ts";
import {
  viewSettingsSchema,
  type View,
  type ViewArrangement,
  type ViewResource,
  type ViewSettings,
} from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { useStaleAfterDays } from "../store/stale-after.ts";
import { useSavedViews, type SavedViews } from "../store/saved-views.ts";

/** A view one can look at, shipped or of one's own. */
export interface ListedView {
  readonly id: string;
  readonly name: string;
  readonly settings: ViewSettings;
  /** Shipped views are part of the app: they cannot be renamed, overwritten or deleted. */
  readonly isShipped: boolean;
  readonly isPinned: boolean;
  readonly isDefault: boolean;
}

const settingsOf = ({ id: _id, resource: _resource, name: _name, ...settings }: View) => settings;

function inOrder(views: readonly ListedView[], { order }: ViewArrangement): readonly ListedView[] {
  const place = (id: string) => {
    const at = order.indexOf(id);
    return at === -1 ? order.length : at;
  };
  return views.toSorted((a, b) => place(a.id) - place(b.id));
}

/** All views of a resource in the person's order: those not ordered by hand last, shipped ones before one's own. */
export function listViews(
  resource: ViewResource,
  saved: SavedViews | undefined,
  staleDays: number,
): readonly ListedView[] {
  const arrangement = saved?.arrangements[resource];
  const listed = (id: string, name: string, settings: ViewSettings, isShipped: boolean) => ({
    id,
    name,
    settings,
    isShipped,
    isPinned: arrangement?.pinned.includes(id) ?? false,
    isDefault: arrangement?.default_id === id,
  });
  const names: Readonly<Record<string, string>> = messages().views.shipped[resource];
  const shipped = shippedViews(resource, staleDays).map(({ id, settings }) =>
    listed(id, names[id] ?? id, settings, true),
  );
  const own = (saved?.views ?? [])
    .filter((view) => view.resource === resource)
    .map((view) => listed(view.id, view.name, settingsOf(view), false));
  const all = [...shipped, ...own];
  return arrangement ? inOrder(all, arrangement) : all;
}

/** The views of a resource, live. */
export function useViewList(resource: ViewResource): readonly ListedView[] {
  const saved = useSavedViews();
  const staleDays = useStaleAfterDays();
  return useMemo(() => listViews(resource, saved, staleDays), [resource, saved, staleDays]);
}

const textOf = (settings: ViewSettings) => JSON.stringify(viewSettingsSchema.parse(settings));

/** Whether two settings show the same. */
export const sameSettings = (a: ViewSettings, b: ViewSettings): boolean =>
  a === b || textOf(a) === textOf(b);
