import { useMemo } from "react";
import { v7 } from "uuid";
import type { View, ViewArrangement, ViewResource, ViewSettings } from "../../shared/views/view.ts";
import { messages } from "../language/language.ts";
import { deleteView, saveArrangement, saveView, useSavedViews } from "../store/saved-views.ts";
import { useStore } from "../store/hooks.ts";
import { announce } from "../ui/announcer.tsx";
import { toastDone } from "../ui/toast.tsx";
import { useViewList, type ListedView } from "./view-list.ts";
import { chooseView, draftKey, setDraft, useViewState } from "./view-state.ts";

/** What is wrong with the name of a view; null where nothing is. */
export function nameProblem(
  name: string,
  views: readonly ListedView[],
  except?: string,
): string | null {
  const wanted = name.trim().toLocaleLowerCase();
  if (wanted === "") return messages().views.nameMissing;
  const isTaken = views.some(
    (view) => view.id !== except && view.name.toLocaleLowerCase() === wanted,
  );
  return isTaken ? messages().views.nameTaken : null;
}

/** What can be done to the views of a resource; each says what came of it. */
export function useViewDeeds(resource: ViewResource) {
  const { database } = useStore();
  const saved = useSavedViews();
  const views = useViewList(resource);
  return useMemo(() => {
    const { views: text } = messages();
    const arrange = (patch: Partial<ViewArrangement>) => {
      const before = saved?.arrangements[resource];
      if (before) return saveArrangement(database, resource, { ...before, ...patch });
      return Promise.resolve();
    };
    const asView = (id: string, name: string, settings: ViewSettings): View => ({
      ...settings,
      id,
      resource,
      name: name.trim(),
    });
    const settingsNow = ({ id, settings }: ListedView) =>
      useViewState.getState().drafts[draftKey(resource, id)] ?? settings;

    /** Makes a view of one's own, the last of all. */
    async function add(name: string, settings: ViewSettings): Promise<string> {
      const id = v7();
      await saveView(database, asView(id, name, settings));
      toastDone(text.saved(name.trim()));
      return id;
    }

    return {
      /** Keeps what was changed by hand in the view itself. */
      async save(view: ListedView) {
        await saveView(database, asView(view.id, view.name, settingsNow(view)));
        setDraft(resource, view.id, null);
        toastDone(text.saved(view.name));
      },
      /** Keeps what was changed by hand as a new view, and shows that; the old one is as it was saved. */
      async saveAs(view: ListedView, name: string) {
        const id = await add(name, settingsNow(view));
        chooseView(resource, id);
        setDraft(resource, view.id, null);
      },
      reset: ({ id }: ListedView) => setDraft(resource, id, null),
      duplicate: async (view: ListedView, name: string) => {
        await add(name, view.settings);
      },
      async rename(view: ListedView, name: string) {
        await saveView(database, asView(view.id, name, view.settings));
        toastDone(text.renamed(name.trim()));
      },
      async remove(view: ListedView) {
        await deleteView(database, view.id);
        toastDone(text.deleted(view.name), {
          act: {
            label: text.undo,
            run: () => {
              void saveView(database, asView(view.id, view.name, view.settings)).then(() =>
                announce(text.restored(view.name)),
              );
            },
          },
        });
      },
      setPinned: ({ id }: ListedView, isPinned: boolean) => {
        const pinned = views.filter((view) => view.isPinned).map((view) => view.id);
        return arrange({
          pinned: isPinned ? [...pinned, id] : pinned.filter((other) => other !== id),
        });
      },
      setDefault: ({ id }: ListedView, isDefault: boolean) =>
        arrange({ default_id: isDefault ? id : null }),
      /** Moves it up (-1) or down (1) among the views. */
      async move(view: ListedView, step: -1 | 1) {
        const order = views.map(({ id }) => id);
        const to = order.indexOf(view.id) + step;
        if (to < 0 || to >= order.length) return;
        await arrange({ order: order.toSpliced(to - step, 1).toSpliced(to, 0, view.id) });
        announce(text.movedTo(view.name, to + 1, order.length));
      },
    };
  }, [database, resource, saved, views]);
}

export type ViewDeeds = ReturnType<typeof useViewDeeds>;
