import { shippedViews } from "../../shared/views/shipped-views.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { navigate } from "../app/navigation.ts";
import { chooseView, setDraft, setSearchText } from "../views/view-state.ts";
import { ask } from "./worker-line.ts";

/** A view names its records one by one, and this device remembers it: beyond this it would be slow to keep. */
export const SHOWN_MAX = 10_000;

/** Shows the records an import made, and no others, in their list. */
export async function showCreated(resource: ViewResource): Promise<void> {
  const values = await ask({ kind: "created_ids" });
  const [all] = shippedViews(resource);
  if (!all) throw new Error(`${resource} has no views`);
  const conditions = [{ field: "id", operator: "is", values } as const];
  setDraft(resource, all.id, {
    ...all.settings,
    layout: "table",
    filter: { match: "all", conditions },
  });
  setSearchText(resource, "");
  chooseView(resource, all.id);
  navigate(resource === "opportunity" ? "/pipeline/table" : "/prospects");
}
