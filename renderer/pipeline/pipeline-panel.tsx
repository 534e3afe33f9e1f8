import { lazy, Suspense } from "react";
import { navigate } from "../app/navigation.ts";
import type { ViewSettings } from "../../shared/views/view.ts";
import { listPath } from "../views/open-view.ts";
import { focusInList, neighbourInList } from "../views/shown-list.ts";

const OpportunityPanel = lazy(async () => ({
  default: (await import("../opportunity/opportunity-panel.tsx")).OpportunityPanel,
}));

interface PipelinePanelProps {
  id: string;
  layout: ViewSettings["layout"];
}

/** The open opportunity: beside the list where there is room, over it where there is not. */
export function PipelinePanel({ id, layout }: PipelinePanelProps) {
  const path = listPath("opportunity", layout);
  const goBy = (step: 1 | -1) => {
    if (neighbourInList("opportunity", id, step) === null) return undefined;
    return () => {
      const next = neighbourInList("opportunity", id, step);
      if (next !== null) navigate(`${path}/opportunity/${next}`);
    };
  };
  return (
    <div className="w-[26rem] shrink-0 max-[1023px]:absolute max-[1023px]:inset-y-0 max-[1023px]:right-0 max-[1023px]:z-10 max-[1023px]:max-w-full max-[1023px]:shadow-overlay">
      <Suspense fallback={null}>
        <OpportunityPanel
          id={id}
          onClose={() => {
            navigate(path);
            focusInList("opportunity", id);
          }}
          onPrevious={goBy(-1)}
          onNext={goBy(1)}
        />
      </Suspense>
    </div>
  );
}
