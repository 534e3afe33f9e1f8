import { navigate } from "../app/navigation.ts";
import type { ViewResource, ViewSettings } from "../../shared/views/view.ts";
import type { ListedView } from "./view-list.ts";
import { chooseView, draftKey, useViewState } from "./view-state.ts";

const PIPELINE_PATHS = { board: "/pipeline", table: "/pipeline/table" } as const;

/** Where a list in this shape is shown. */
export const listPath = (resource: ViewResource, layout: ViewSettings["layout"]): string =>
  resource === "prospect" ? "/prospects" : PIPELINE_PATHS[layout];

/** Goes to a view, wherever one is. */
export function openView(resource: ViewResource, { id, settings }: ListedView): void {
  const draft = useViewState.getState().drafts[draftKey(resource, id)];
  chooseView(resource, id);
  navigate(listPath(resource, (draft ?? settings).layout));
}
