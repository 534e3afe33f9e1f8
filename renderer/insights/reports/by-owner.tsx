import { useCallback, useMemo } from "react";
import { byOwner } from "../../../shared/insights/owners.ts";
import { messages } from "../../language/language.ts";
import { ReportCard } from "../report-card.tsx";
import { useTally } from "../use-tally.ts";
import { ownerReport } from "./owner-report.ts";
import type { ReportProps } from "./report-props.ts";

export function ByOwner({ rows, currency, onOpen }: ReportProps) {
  const text = messages().insights.owners;
  const begin = useCallback(() => byOwner(currency), [currency]);
  const result = useTally(rows, begin);
  const report = useMemo(() => {
    if (!result) return undefined;
    return result.length === 0 ? null : ownerReport(result, currency);
  }, [result, currency]);
  return (
    <ReportCard
      name="by-owner"
      title={text.title}
      shape="lanes"
      report={report}
      empty={text.empty}
      onOpen={onOpen}
    />
  );
}
