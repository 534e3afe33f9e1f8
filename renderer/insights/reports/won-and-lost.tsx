import { useCallback, useMemo } from "react";
import { decided, recentPeriods } from "../../../shared/insights/decided.ts";
import { PERIOD_LENGTHS, type PeriodLength } from "../../../shared/insights/period.ts";
import { messages } from "../../language/language.ts";
import { Select } from "../../ui/select.tsx";
import { useInsightsSettings } from "../insights-settings.ts";
import { ReportCard } from "../report-card.tsx";
import { useTally } from "../use-tally.ts";
import { decidedReport, type DecidedReportInput } from "./decided-report.ts";
import type { ReportProps } from "./report-props.ts";
import { winRateReport } from "./win-rate-report.ts";

/** What was decided, by the period length the person chose; null where nothing was. */
function useDecided({ rows, today, currency }: ReportProps): DecidedReportInput | null | undefined {
  const length = useInsightsSettings((settings) => settings.length);
  const begin = useCallback(() => decided(length, currency), [length, currency]);
  const result = useTally(rows, begin);
  return useMemo(() => {
    if (!result) return undefined;
    if (result.all.winRate === null) return null;
    const shown = recentPeriods(result, today, length, currency);
    return { decided: result, shown, length, currency };
  }, [result, today, length, currency]);
}

export function WonAndLost(props: ReportProps) {
  const { decided: text } = messages().insights;
  const input = useDecided(props);
  const report = useMemo(() => input && decidedReport(input), [input]);
  return (
    <ReportCard
      name="won-and-lost"
      title={text.title}
      shape="columns"
      report={report}
      empty={text.empty}
      actions={<PeriodSelect />}
      onOpen={props.onOpen}
    />
  );
}

export function WinRate(props: ReportProps) {
  const { winRate: text } = messages().insights;
  const input = useDecided(props);
  const report = useMemo(() => input && winRateReport(input), [input]);
  return (
    <ReportCard
      name="win-rate"
      title={text.title}
      shape="line"
      report={report}
      empty={text.empty}
      actions={<PeriodSelect />}
      onOpen={props.onOpen}
    />
  );
}

/** Months or quarters; of all reports over time, so that they are read side by side. */
function PeriodSelect() {
  const { length, setLength } = useInsightsSettings();
  const { periods } = messages().insights;
  const options = PERIOD_LENGTHS.map((value) => ({ value, label: periods[value] }));
  const choose = (value: string | null) => {
    const chosen: PeriodLength | undefined = PERIOD_LENGTHS.find((known) => known === value);
    if (chosen) setLength(chosen);
  };
  return (
    <div className="w-36">
      <Select label={periods.label} hideLabel options={options} value={length} onChange={choose} />
    </div>
  );
}
