import { useEffect, useRef, useState, type ReactNode } from "react";
import { Plus } from "lucide-react";
import type { ViewResource } from "../../shared/views/view.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useMe } from "../store/me.ts";
import { useSavedViews } from "../store/saved-views.ts";
import { announce } from "../ui/announcer.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Page } from "../ui/page.tsx";
import { prepared } from "../ui/prepared.tsx";
import { SearchField } from "../ui/text-field.tsx";
import { toastFailed } from "../ui/toast.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FilterButton } from "./filter-button.tsx";
import { SaveViewButtons } from "./save-view-buttons.tsx";
import { useListCommands, type ListDialog } from "./list-commands.ts";
import type { CurrentView } from "./use-view.ts";
import { useViewDeeds } from "./view-deeds.ts";
import { useViewList } from "./view-list.ts";
import { ViewMenu } from "./view-menu.tsx";
import { useSearchText } from "./view-state.ts";

const ManageViews = prepared(async () => (await import("./manage-views.tsx")).ManageViews);
const MeDialog = prepared(async () => (await import("./me-form.tsx")).MeDialog);
const ViewNameDialog = prepared(
  async () => (await import("./view-name-dialog.tsx")).ViewNameDialog,
);

interface ListScreenProps {
  resource: ViewResource;
  title: string;
  current: CurrentView;
  /** How many records are shown, in words; null while they are read. */
  count: string | null;
  /** Stands beside the view's name: what the records shown come to. */
  total: ReactNode;
  /** Controls of how the records are shown. */
  tools: ReactNode;
  create: { readonly href: string; readonly label: string };
  children: ReactNode;
}

/** A screen of records: its view, its search and filters, and the records below. */
export function ListScreen(props: ListScreenProps) {
  const { resource, title, current, count, total, tools, create, children } = props;
  const { view, change, saved, isChanged } = current;
  const { views: text } = messages();
  const views = useViewList(resource);
  const deeds = useViewDeeds(resource);
  const me = useMe() ?? null;
  const [search, setSearch] = useSearchText(resource);
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const [isFilterOpen, setIsFilterOpen] = useState(false);
  const filterButton = useRef<HTMLButtonElement>(null);
  const close = () => setDialog(null);

  useListCommands({ resource, views, current, deeds, setDialog, setIsFilterOpen });
  useAnnouncedCount(current, search, count);
  useUnreadableViews();

  return (
    <Page
      title={title}
      aside={
        <>
          <ViewMenu
            resource={resource}
            current={saved}
            isChanged={isChanged}
            onSaveAs={() => setDialog("save as")}
            onManage={() => setDialog("manage")}
            onSetMe={() => setDialog("me")}
          />
          {total}
        </>
      }
      actions={
        <ButtonLink href={create.href} variant="primary">
          <Plus aria-hidden="true" className="size-4" />
          {create.label}
        </ButtonLink>
      }
      toolbar={
        <>
          <SearchField
            label={text.search(resourcePlural(resource))}
            value={search}
            onChange={setSearch}
          />
          <FilterButton
            resource={resource}
            filter={view.filter}
            me={me}
            isOpen={isFilterOpen}
            onOpenChange={setIsFilterOpen}
            onChange={(filter) => change({ filter })}
            buttonRef={filterButton}
          />
          <div className="ml-auto flex flex-wrap items-center gap-2">
            {isChanged ? (
              <SaveViewButtons
                isShipped={saved.isShipped}
                onSave={() => void deeds.save(saved)}
                onSaveAs={() => setDialog("save as")}
                onReset={() => deeds.reset(saved)}
              />
            ) : null}
            {tools}
          </div>
          <FilterBar
            resource={resource}
            filter={view.filter}
            me={me}
            onChange={(filter) => change({ filter })}
            onRemoved={() => filterButton.current?.focus()}
          />
        </>
      }
    >
      {children}
      {dialog === "save as" ? (
        <ViewNameDialog
          title={text.saveAsTitle}
          hint={text.saveAsHint}
          name={saved.isShipped ? "" : text.copyOf(saved.name)}
          views={views}
          onSave={(name) => void deeds.saveAs(saved, name)}
          onClose={close}
        />
      ) : null}
      {dialog === "manage" ? <ManageViews resource={resource} onClose={close} /> : null}
      {dialog === "me" ? <MeDialog resource={resource} onClose={close} /> : null}
    </Page>
  );
}

/** Typing is over by then. */
const ANNOUNCED_AFTER_MS = 400;

/** Says how many records are shown once another view, filter or search took effect. */
function useAnnouncedCount({ view, saved }: CurrentView, search: string, count: string | null) {
  const latest = useRef(count);
  useEffect(() => {
    latest.current = count;
  });
  const before = useRef({ id: saved.id, filter: view.filter, search });
  useEffect(() => {
    const { id, filter, search: searched } = before.current;
    if (id === saved.id && filter === view.filter && searched === search) return;
    before.current = { id: saved.id, filter: view.filter, search };
    const timer = setTimeout(() => {
      const { views } = messages();
      const shown = latest.current ?? "";
      announce(id === saved.id ? views.shownCount(shown) : views.opened(saved.name, shown));
    }, ANNOUNCED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [saved.id, saved.name, view.filter, search]);
}

let saidUnreadable = 0;

/** Says once how many saved views could not be read. */
function useUnreadableViews() {
  const unreadable = useSavedViews()?.unreadable ?? 0;
  useEffect(() => {
    if (unreadable > saidUnreadable) toastFailed(messages().views.unreadable(unreadable));
    saidUnreadable = unreadable;
  }, [unreadable]);
}
