import type { ReactNode } from "react";
import { ME, NO_FILTER } from "../../shared/views/filter.ts";
import { ALL_VIEW } from "../../shared/views/shipped-views.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { resourcePlural } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { useMe } from "../store/me.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Loading } from "../ui/loading.tsx";
import { prepared } from "../ui/prepared.tsx";
import type { ShownRows } from "./use-shown-rows.ts";
import type { CurrentView } from "./use-view.ts";
import { chooseView, useSearchText } from "./view-state.ts";

const WhoAmI = prepared(async () => (await import("./me-form.tsx")).WhoAmI);

/** Out of an empty view: into the one of all, or, in that and in a changed one, by leaving out what holds back. */
function showAll(resource: ViewResource, { view, saved, isChanged, change }: CurrentView) {
  if (saved.id === ALL_VIEW || isChanged) {
    change({ filter: NO_FILTER, board: { ...view.board, show_decided: true } });
  } else chooseView(resource, ALL_VIEW);
}

interface ListContentProps<R extends ViewResource> {
  resource: R;
  shown: ShownRows<R>;
  current: CurrentView;
  /** Stands where the records would while there are none at all. */
  empty: ReactNode;
  /** How many of the shown rows the list would draw. */
  count: number;
  children: ReactNode;
}

/** A list of records, or what stands in its place: being read, unreadable, empty, nothing found. */
export function ListContent<R extends ViewResource>(props: ListContentProps<R>) {
  const { resource, shown, current, empty, count, children } = props;
  const { views } = messages();
  const me = useMe();
  const [text, setText] = useSearchText(resource);
  const { records } = shown;
  const plural = resourcePlural(resource);

  if (records.state === "failed") {
    return (
      <EmptyState
        title={views.unreadableTitle(plural)}
        message={views.unreadableMessage}
        action={
          <Button variant="primary" onPress={() => window.location.reload()}>
            {views.reload}
          </Button>
        }
      />
    );
  }
  if (records.state === "loading" || !current.isRead || me === undefined) {
    return <Loading label={views.reading(plural)} />;
  }
  if (records.rows.length === 0) return empty;
  const asksMe = current.view.filter.conditions.some(({ values }) => values.includes(ME));
  if (asksMe && me === null) return <WhoAmI resource={resource} />;
  if (count > 0) return children;
  if (text.trim() !== "" && shown.filtered.length > 0) {
    return (
      <EmptyState
        title={views.noMatchTitle[resource]}
        message={views.noMatchSearch(text.trim())}
        action={
          <Button variant="primary" onPress={() => setText("")}>
            {views.clearSearch}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={views.noMatchTitle[resource]}
      message={views.noMatchFilter}
      action={
        <Button
          variant="primary"
          onPress={() => {
            setText("");
            showAll(resource, current);
          }}
        >
          {views.showAll[resource]}
        </Button>
      }
    />
  );
}
