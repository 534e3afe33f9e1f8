import { useCallback, useMemo } from "react";
import { forecast } from "../../../shared/insights/forecast.ts";
import { messages } from "../../language/language.ts";
import { ReportCard } from "../report-card.tsx";
import { useTally } from "../use-tally.ts";
import { forecastReport } from "./forecast-report.ts";
import type { ReportProps } from "./report-props.ts";

export function ForecastByMonth({ rows, today, currency, onOpen }: ReportProps) {
  const text = messages().insights.forecast;
  const begin = useCallback(() => forecast(today, currency), [today, currency]);
  const result = useTally(rows, begin);
  const report = useMemo(() => {
    if (!result) return undefined;
    const { months, overdue, later, undated } = result;
    const counts = [overdue, later, undated, ...months.flatMap(({ open, won }) => [open, won])];
    return counts.every(({ count }) => count === 0)
      ? null
      : forecastReport(result, today, currency);
  }, [result, today, currency]);
  return (
    <ReportCard
      name="forecast"
      title={text.title}
      shape="columns"
      report={report}
      empty={text.empty}
      onOpen={onOpen}
    />
  );
}
