import { create } from "zustand";
import { persist } from "zustand/middleware";
import { z } from "zod";
import {
  viewSettingsSchema,
  type ViewResource,
  type ViewSettings,
} from "../../shared/views/view.ts";

interface ViewState {
  /** The view each list shows; null until one is chosen in this window. */
  readonly current: Readonly<Record<ViewResource, string | null>>;
  /** The view each list showed last, in this window or an earlier one. */
  readonly last: Readonly<Record<ViewResource, string | null>>;
  /** Views as changed by hand and not saved, by resource and id; kept until saved or reset. */
  readonly drafts: Readonly<Record<string, ViewSettings>>;
  /** What is searched for; forgotten when Satchel is left. */
  readonly search: Readonly<Record<ViewResource, string>>;
}

const NONE = { opportunity: null, prospect: null };
const START: ViewState = {
  current: NONE,
  last: NONE,
  drafts: {},
  search: { opportunity: "", prospect: "" },
};

const id = z.string().nullable().catch(null);
const keptSchema = z.object({
  last: z.object({ opportunity: id, prospect: id }).catch(NONE),
  drafts: z.record(z.string(), z.unknown()).catch({}),
});

/** What an earlier window kept; drafts that are no settings any more are left out. */
function readKept(kept: unknown): Pick<ViewState, "last" | "drafts"> {
  const { last, drafts } = keptSchema.safeParse(kept).data ?? { last: NONE, drafts: {} };
  const readable = Object.entries(drafts).flatMap(([key, draft]) => {
    const settings = viewSettingsSchema.safeParse(draft).data;
    return settings ? [[key, settings] as const] : [];
  });
  return { last, drafts: Object.fromEntries(readable) };
}

export const useViewState = create<ViewState>()(
  persist(() => START, {
    name: "satchel.views",
    partialize: ({ last, drafts }) => ({ last, drafts }),
    merge: (kept, start) => ({ ...start, ...readKept(kept) }),
  }),
);

export const draftKey = (resource: ViewResource, viewId: string) => `${resource}:${viewId}`;

/** Shows another view in a list. */
export function chooseView(resource: ViewResource, viewId: string): void {
  useViewState.setState(({ current, last }) => ({
    current: { ...current, [resource]: viewId },
    last: { ...last, [resource]: viewId },
  }));
}

/** Keeps a view's settings as changed by hand, or forgets them where null. */
export function setDraft(resource: ViewResource, viewId: string, draft: ViewSettings | null): void {
  const key = draftKey(resource, viewId);
  useViewState.setState(({ drafts }) => {
    const others = Object.entries(drafts).filter(([other]) => other !== key);
    return { drafts: Object.fromEntries(draft ? [...others, [key, draft]] : others) };
  });
}

/** What a list is searched for, and how to search for something else. */
export function useSearchText(resource: ViewResource): [string, (text: string) => void] {
  const text = useViewState(({ search }) => search[resource]);
  return [text, (next) => setSearchText(resource, next)];
}

export function setSearchText(resource: ViewResource, text: string): void {
  useViewState.setState(({ search }) => ({ search: { ...search, [resource]: text } }));
}
