import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, type RefObject } from "react";
import { navigate } from "../app/navigation.ts";
import { useCommands } from "../commands/registry.ts";
import { messages } from "../language/language.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { listPath } from "../views/open-view.ts";
import { focusInList, neighbourInList, useShownListChanges } from "../views/shown-list.ts";

const OpportunityPanel = lazy(async () => ({
  default: (await import("../opportunity/opportunity-panel.tsx")).OpportunityPanel,
}));

interface PipelinePanelProps {
  id: string;
  layout: ViewSettings["layout"];
}

/** The address is ahead of what is drawn while somebody presses a key again and again. */
const idInAddress = () => /\/opportunity\/([^/]+)$/.exec(window.location.hash)?.[1];

/** The open opportunity: beside the list where there is room, over it where there is not. */
export function PipelinePanel({ id, layout }: PipelinePanelProps) {
  const path = listPath("opportunity", layout);
  const panel = useRef<HTMLDivElement>(null);
  // The list may come after its panel.
  useShownListChanges();
  const close = useCallback(() => {
    navigate(path);
    focusInList("opportunity", id);
  }, [path, id]);
  useCommands(
    useMemo(
      () => [
        {
          id: "panel.close",
          title: messages().views.closePanel,
          group: "view",
          shortcut: "Escape",
          run: close,
        },
      ],
      [close],
    ),
  );
  const goBy = (step: 1 | -1) => {
    if (neighbourInList("opportunity", id, step) === null) return undefined;
    return () => {
      const next = neighbourInList("opportunity", idInAddress() ?? id, step);
      if (next !== null) navigate(`${path}/opportunity/${next}`);
    };
  };
  return (
    <div
      ref={panel}
      className="w-[26rem] shrink-0 max-[767px]:w-full max-[1023px]:absolute max-[1023px]:inset-y-0 max-[1023px]:right-0 max-[1023px]:z-10 max-[1023px]:max-w-full max-[1023px]:shadow-overlay"
    >
      <Suspense fallback={null}>
        <OpportunityPanel id={id} onClose={close} onPrevious={goBy(-1)} onNext={goBy(1)} />
        <FocusOnOpening key={id} panel={panel} />
      </Suspense>
    </div>
  );
}

/** Takes the focus to the title of what was opened, unless it is in the panel already. */
function FocusOnOpening({ panel }: { panel: RefObject<HTMLDivElement | null> }) {
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const take = () => {
      const heading = element.querySelector<HTMLElement>("h2");
      if (!heading) return;
      observer.disconnect();
      if (!element.contains(document.activeElement)) heading.focus({ preventScroll: true });
    };
    // The record is read a moment after the panel is there.
    const observer = new MutationObserver(take);
    observer.observe(element, { childList: true, subtree: true });
    take();
    return () => observer.disconnect();
  }, [panel]);
  return null;
}
