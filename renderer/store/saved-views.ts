import { useLiveQuery } from "dexie-react-hooks";
import {
  viewArrangementSchema,
  viewSchema,
  type View,
  type ViewArrangement,
  type ViewResource,
} from "../../shared/views/view.ts";
import type { CrmDatabase } from "./database.ts";
import { useStore } from "./hooks.ts";

// Views a person named, and where all views stand: on this device only, one row each.

export const VIEW_KEY_PREFIX = "view:";
const ARRANGEMENT_KEY_PREFIX = "views:";

const NO_ARRANGEMENT: ViewArrangement = { order: [], pinned: [], default_id: null };

export interface SavedViews {
  /** In the order they were made. */
  readonly views: readonly View[];
  readonly arrangements: Readonly<Record<ViewResource, ViewArrangement>>;
  /** Rows that are no views: written by a newer Satchel, or broken. They are left alone. */
  readonly unreadable: number;
}

export async function loadSavedViews({ device }: CrmDatabase): Promise<SavedViews> {
  const rows = await device.where("key").startsWith(VIEW_KEY_PREFIX).toArray();
  const views = rows.flatMap(({ value }) => viewSchema.safeParse(value).data ?? []);
  const arrangement = async (resource: ViewResource) => {
    const row = await device.get(ARRANGEMENT_KEY_PREFIX + resource);
    return viewArrangementSchema.safeParse(row?.value).data ?? NO_ARRANGEMENT;
  };
  return {
    views,
    arrangements: {
      opportunity: await arrangement("opportunity"),
      prospect: await arrangement("prospect"),
    },
    unreadable: rows.length - views.length,
  };
}

/** Keeps a view, or what became of it. Ids must ascend with time (UUID version 7). */
export async function saveView({ device }: CrmDatabase, view: View): Promise<void> {
  await device.put({ key: VIEW_KEY_PREFIX + view.id, value: viewSchema.parse(view) });
}

/** Its place, pin and being the default are kept, so that taking this back is saving it again. */
export async function deleteView({ device }: CrmDatabase, id: string): Promise<void> {
  await device.delete(VIEW_KEY_PREFIX + id);
}

export async function saveArrangement(
  { device }: CrmDatabase,
  resource: ViewResource,
  arrangement: ViewArrangement,
): Promise<void> {
  const value = viewArrangementSchema.parse(arrangement);
  await device.put({ key: ARRANGEMENT_KEY_PREFIX + resource, value });
}

/** What was read last, so that a screen that comes back need not wait for it. */
const lastRead = new WeakMap<CrmDatabase, SavedViews>();

/** The saved views, live; undefined while they are read for the first time. */
export function useSavedViews(): SavedViews | undefined {
  const { database } = useStore();
  return useLiveQuery(
    async () => {
      const saved = await loadSavedViews(database);
      lastRead.set(database, saved);
      return saved;
    },
    [database],
    lastRead.get(database),
  );
}
