import { useMemo } from "react";
import { NO_FILTER } from "../../shared/views/filter.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { useCommands, type AppCommand } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import { openView } from "./open-view.ts";
import type { CurrentView } from "./use-view.ts";
import type { ViewDeeds } from "./view-deeds.ts";
import type { ListedView } from "./view-list.ts";

export type ListDialog = "save as" | "manage" | "me";

interface ListCommandsOptions {
  resource: ViewResource;
  views: readonly ListedView[];
  current: CurrentView;
  deeds: ViewDeeds;
  setDialog: (dialog: ListDialog) => void;
  setIsFilterOpen: (isOpen: boolean) => void;
}

/** What can be done with a list's views and filters, for palette, help and keys. */
export function useListCommands(options: ListCommandsOptions): void {
  const { resource, views, current, deeds, setDialog, setIsFilterOpen } = options;
  const { saved, isChanged, change, view } = current;
  const hasFilter = view.filter.conditions.length > 0;
  useCommands(
    useMemo((): readonly AppCommand[] => {
      const { views: text } = messages();
      return [
        {
          id: "view.filter",
          title: text.addFilter,
          group: "view",
          shortcut: "f",
          run: () => setIsFilterOpen(true),
        },
        {
          id: "view.clear-filters",
          title: text.clearFilters,
          group: "view",
          shortcut: "Shift+f",
          isEnabled: hasFilter,
          run: () => change({ filter: NO_FILTER }),
        },
        {
          id: "view.save",
          title: text.save,
          group: "view",
          isEnabled: isChanged && !saved.isShipped,
          run: () => void deeds.save(saved),
        },
        {
          id: "view.save-as",
          title: text.saveAsTitle,
          group: "view",
          run: () => setDialog("save as"),
        },
        {
          id: "view.reset",
          title: text.resetView,
          group: "view",
          isEnabled: isChanged,
          run: () => deeds.reset(saved),
        },
        {
          id: "view.manage",
          title: text.manage,
          group: "view",
          run: () => setDialog("manage"),
        },
        {
          id: "view.me",
          title: text.setMe,
          group: "view",
          run: () => setDialog("me"),
        },
        ...views.map((other): AppCommand => ({
          id: `view.open.${resource}.${other.id}`,
          title: text.open(other.name),
          group: "view",
          run: () => openView(resource, other),
        })),
      ];
    }, [resource, views, saved, isChanged, hasFilter, change, deeds, setDialog, setIsFilterOpen]),
  );
}
