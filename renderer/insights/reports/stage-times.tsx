import { useCallback, useMemo } from "react";
import { timeInStage } from "../../../shared/insights/time-in-stage.ts";
import { messages } from "../../language/language.ts";
import { ReportCard } from "../report-card.tsx";
import { useStageHistory } from "../use-stage-history.ts";
import { useTally } from "../use-tally.ts";
import type { StageProps } from "./report-props.ts";
import { timeReport } from "./time-report.ts";

export function StageTimes({ rows, stages, colourOf, onOpen }: StageProps) {
  const text = messages().insights.timeInStage;
  const history = useStageHistory();
  if (history.state === "failed") throw history.error;
  const staysOf = history.state === "ready" ? history.staysOf : null;
  const since = history.state === "ready" ? history.since : null;
  const begin = useCallback(
    () => timeInStage(staysOf ?? (() => []), stages, new Date().toISOString()),
    [staysOf, stages],
  );
  const result = useTally(rows, staysOf ? begin : null);
  const report = useMemo(() => {
    if (!result) return undefined;
    const isEmpty = result.stages.every(
      ({ ended, lasting }) => ended.ids.length + lasting.ids.length === 0,
    );
    return isEmpty ? null : timeReport(result, colourOf, since);
  }, [result, colourOf, since]);
  return (
    <ReportCard
      name="time-in-stage"
      title={text.title}
      shape="lanes"
      report={report}
      empty={text.empty}
      onOpen={onOpen}
    />
  );
}
