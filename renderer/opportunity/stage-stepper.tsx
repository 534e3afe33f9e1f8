import { Button, Toolbar, Tooltip, TooltipTrigger } from "react-aria-components";
import type { Row } from "../../shared/contract/contract.ts";
import { fieldLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { groupOf } from "../pipeline/grouping.ts";
import { orderedStages, stageColour } from "../pipeline/stages.ts";
import { useDealActions } from "../pipeline/use-deal-actions.ts";
import { useRecords, useStageSettings } from "../store/hooks.ts";

/** The way an opportunity goes, stage by stage: one step is taken with a click, or with arrows and Enter. */
export function StageStepper({ row }: { row: Row<"opportunity"> }) {
  const stages = useRecords("sales-stage");
  const settings = useStageSettings();
  const { move } = useDealActions();
  if (stages.state !== "ready") return <div className="h-8" />;
  const steps = orderedStages(stages.rows, settings);
  const at = steps.findIndex(({ stage_name }) => stage_name === row.sales_stage);
  return (
    <Toolbar
      aria-label={fieldLabel("opportunity", "sales_stage")}
      className="flex min-h-8 flex-wrap gap-0.5"
    >
      {steps.map(({ id, stage_name }, index) => {
        const isCurrent = index === at;
        const name = stage_name ?? "";
        return (
          <TooltipTrigger key={id} delay={300}>
            <Button
              aria-label={isCurrent ? messages().opportunity.currentStage(name) : name}
              {...(isCurrent ? { "aria-current": "step" as const } : {})}
              onPress={() => {
                if (!isCurrent) void move([row], "sales_stage", groupOf(stage_name, "sales_stage"));
              }}
              className={`group flex h-8 min-w-6 cursor-default flex-col justify-start rounded-control pt-1.5 ${isCurrent ? "flex-[4_1_5rem]" : "flex-1"}`}
            >
              <span
                className={`h-1.5 rounded-full forced-color-adjust-none group-hover:h-2.5 ${index <= at ? "" : "bg-line"}`}
                style={index <= at ? { background: stageColour(settings.get(id), at) } : undefined}
              />
              {isCurrent ? (
                <span className="truncate pt-0.5 text-left text-sm font-medium">{name}</span>
              ) : null}
            </Button>
            <Tooltip
              offset={6}
              className="rounded-control bg-ink px-2 py-1 text-sm text-canvas shadow-overlay"
            >
              {name}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
      {at < 0 ? (
        <span className="self-center truncate pl-1 text-sm text-ink-soft">
          {row.sales_stage ?? messages().opportunity.noStage}
        </span>
      ) : null}
    </Toolbar>
  );
}
