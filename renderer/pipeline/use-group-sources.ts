import { useMemo } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { useRecords, useStageSettings } from "../store/hooks.ts";
import type { GroupSources } from "./grouping.ts";

const NO_STAGES: readonly Row<"sales-stage">[] = [];
const NO_TYPES: readonly Row<"opportunity-type">[] = [];

/** What the pipeline's groups are made from on this device; null while it is read. */
export function useGroupSources(): GroupSources | null {
  const stages = useRecords("sales-stage");
  const types = useRecords("opportunity-type");
  const settings = useStageSettings();
  const stageRows = stages.state === "ready" ? stages.rows : NO_STAGES;
  const typeRows = types.state === "ready" ? types.rows : NO_TYPES;
  const isRead = stages.state === "ready" && types.state === "ready";
  return useMemo(
    () => (isRead ? { stages: stageRows, types: typeRows, settings } : null),
    [isRead, stageRows, typeRows, settings],
  );
}
