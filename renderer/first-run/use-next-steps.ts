import { DEFAULT_STAGES } from "../../shared/domain/first-run.ts";
import { messages } from "../language/language.ts";
import { useDoneSteps, useSample } from "../store/first-steps.ts";
import { useRecords } from "../store/hooks.ts";
import { useSavedViews } from "../store/saved-views.ts";

export interface NextStep {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly isDone: boolean;
}

/** What there is to do on a new device, each ticked off by what is there. */
export function useNextSteps(): readonly NextStep[] {
  const { steps } = messages().firstRun;
  const sample = useSample() ?? null;
  const done = useDoneSteps();
  const stages = useRecords("sales-stage");
  const opportunities = useRecords("opportunity");
  const views = useSavedViews();
  const shipped = new Set<string | null>(DEFAULT_STAGES.map(({ stage_name }) => stage_name));
  const hasOwnStages =
    stages.state === "ready" &&
    (stages.rows.length !== shipped.size ||
      stages.rows.some(({ stage_name }) => !shipped.has(stage_name)));
  const hasOwnDeal =
    opportunities.state === "ready" &&
    (opportunities.rows.length > (sample?.ids.length ?? 0) ||
      opportunities.rows.some(({ id }) => !sample?.ids.includes(id)));
  return [
    { key: "company", label: steps.company, href: "#/settings", isDone: done.company },
    { key: "stages", label: steps.stages, href: "#/lookups/sales-stage", isDone: hasOwnStages },
    { key: "import", label: steps.import, href: "#/import", isDone: done.imported },
    { key: "deal", label: steps.opportunity, href: "#/opportunity/new", isDone: hasOwnDeal },
    {
      key: "view",
      label: steps.view,
      href: "#/pipeline/table",
      isDone: (views?.views.length ?? 0) > 0,
    },
  ];
}
