import { useCallback, useMemo } from "react";
import { pipelineByStage } from "../../../shared/insights/pipeline-by-stage.ts";
import { messages } from "../../language/language.ts";
import { ReportCard } from "../report-card.tsx";
import { useTally } from "../use-tally.ts";
import type { StageProps } from "./report-props.ts";
import { stageReport } from "./stage-report.ts";

export function ByStage({ rows, stages, colourOf, currency, onOpen }: StageProps) {
  const text = messages().insights.stages;
  const begin = useCallback(() => pipelineByStage(stages, currency), [stages, currency]);
  const result = useTally(rows, begin);
  const report = useMemo(() => {
    if (!result) return undefined;
    const isEmpty = result.every(({ count }) => count === 0);
    return isEmpty ? null : stageReport(result, colourOf, currency);
  }, [result, colourOf, currency]);
  return (
    <ReportCard
      name="pipeline-by-stage"
      title={text.title}
      shape="lanes"
      report={report}
      empty={text.empty}
      onOpen={onOpen}
    />
  );
}
