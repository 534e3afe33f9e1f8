import { create } from "zustand";
import { persist } from "zustand/middleware";
import { z } from "zod";
import { withRename, type Rename } from "../../shared/views/follow-rename.ts";
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
  /** The entry of the change log up to which drafts followed the new names of lookups; null in a first window. */
  readonly renamesSeen: number | null;
  /** What is searched for; forgotten when Satchel is left. */
  readonly search: Readonly<Record<ViewResource, string>>;
}

const NONE = { opportunity: null, prospect: null };
const START: ViewState = {
  current: NONE,
  last: NONE,
  drafts: {},
  renamesSeen: null,
  search: { opportunity: "", prospect: "" },
};

const id = z.string().nullable().catch(null);
const keptSchema = z.object({
  last: z.object({ opportunity: id, prospect: id }).catch(NONE),
  drafts: z.record(z.string(), z.unknown()).catch({}),
  renamesSeen: z.number().nullable().catch(null),
});

/** What an earlier window kept; drafts that are no settings any more are left out. */
function readKept(kept: unknown): Pick<ViewState, "last" | "drafts" | "renamesSeen"> {
  const { last, drafts, renamesSeen } = keptSchema.safeParse(kept).data ?? START;
  const readable = Object.entries(drafts).flatMap(([key, draft]) => {
    const settings = viewSettingsSchema.safeParse(draft).data;
    return settings ? [[key, settings] as const] : [];
  });
  return { last, drafts: Object.fromEntries(readable), renamesSeen };
}

export const useViewState = create<ViewState>()(
  persist(() => START, {
    name: "satchel.views",
    partialize: ({ last, drafts, renamesSeen }) => ({ last, drafts, renamesSeen }),
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

/** Lets all drafts follow new names of lookups; `seen` is the entry of the change log that gave the last of them. */
export function renameInDrafts(renames: readonly Rename[], seen: number): void {
  const renamed = (key: string, draft: ViewSettings) => {
    const resource = key.startsWith(draftKey("prospect", "")) ? "prospect" : "opportunity";
    return renames.reduce((settings, rename) => withRename(resource, settings, rename), draft);
  };
  useViewState.setState(({ drafts }) => ({
    renamesSeen: seen,
    drafts: Object.fromEntries(
      Object.entries(drafts).map(([key, draft]) => [key, renamed(key, draft)]),
    ),
  }));
}

/** What a list is searched for, and how to search for something else. */
export function useSearchText(resource: ViewResource): [string, (text: string) => void] {
  const text = useViewState(({ search }) => search[resource]);
  return [text, (next) => setSearchText(resource, next)];
}

export function setSearchText(resource: ViewResource, text: string): void {
  useViewState.setState(({ search }) => ({ search: { ...search, [resource]: text } }));
}
