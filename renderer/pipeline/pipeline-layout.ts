import { useEffect, useRef } from "react";
import type { ViewSettings } from "../../shared/views/view.ts";
import { listPath } from "../views/open-view.ts";
import type { CurrentView } from "../views/use-view.ts";

/**
 * Keeps the view's layout and the address the same. Who comes to the pipeline by its plain address gets the view as
 * it is, board or table; who asks for one of them there has the view changed.
 */
export function usePipelineLayout(
  layout: ViewSettings["layout"],
  openId: string | null,
  { view, change, isRead }: CurrentView,
): void {
  const before = useRef<ViewSettings["layout"] | null>(null);
  useEffect(() => {
    if (!isRead || before.current === layout) return;
    const isComing = before.current === null;
    before.current = layout;
    if (view.layout === layout) return;
    if (isComing && layout === "board" && openId === null) {
      window.location.replace(`#${listPath("opportunity", view.layout)}`);
    } else change({ layout });
  }, [layout, openId, view.layout, change, isRead]);
}
