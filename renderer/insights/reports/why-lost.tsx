import { useCallback, useMemo } from "react";
import { lostReasons } from "../../../shared/insights/lost-reasons.ts";
import { messages } from "../../language/language.ts";
import { useRecords } from "../../store/hooks.ts";
import { ReportCard } from "../report-card.tsx";
import { useTally } from "../use-tally.ts";
import { lostReasonReport } from "./lost-reason-report.ts";
import type { ReportProps } from "./report-props.ts";

/** The reasons of every opportunity, by its id; undefined while they are read. */
function useLostReasons(): ReadonlyMap<string, readonly string[]> | undefined {
  const details = useRecords("opportunity-lost-reason-detail");
  if (details.state === "failed") throw details.error;
  const rows = details.state === "ready" ? details.rows : undefined;
  return useMemo(() => {
    if (!rows) return undefined;
    const reasons = new Map<string, string[]>();
    for (const { opportunity_id, lost_reason } of rows) {
      if (lost_reason === null) continue;
      const known = reasons.get(opportunity_id);
      if (known) known.push(lost_reason);
      else reasons.set(opportunity_id, [lost_reason]);
    }
    return reasons;
  }, [rows]);
}

export function WhyLost({ rows, currency, onOpen }: ReportProps) {
  const text = messages().insights.lostReasons;
  const reasons = useLostReasons();
  const begin = useCallback(() => lostReasons(reasons ?? new Map(), currency), [reasons, currency]);
  const result = useTally(rows, reasons ? begin : null);
  const report = useMemo(() => {
    if (!result) return undefined;
    return result.length === 0 ? null : lostReasonReport(result, currency);
  }, [result, currency]);
  return (
    <ReportCard
      name="lost-reasons"
      title={text.title}
      shape="lanes"
      report={report}
      empty={text.empty}
      onOpen={onOpen}
    />
  );
}
