import { useCallback } from "react";
import { contract, type Row } from "../../shared/contract/contract.ts";
import { useCommandOrToast } from "../forms/command.ts";
import { useRecords, useStageSettings } from "../store/hooks.ts";
import { announce } from "../ui/announcer.tsx";
import { NO_STAGE_TITLE, stageMove } from "./stages.ts";

/** What can be done to an opportunity with one gesture; each says what came of it. */
export function useDealActions() {
  const command = useCommandOrToast();
  const stages = useRecords("sales-stage");
  const settings = useStageSettings();

  const moveTo = useCallback(
    async (row: Row<"opportunity">, stage: string | null) => {
      const probabilityOf = (name: string | null) => {
        const known = stages.state === "ready" ? stages.rows : [];
        const id = known.find(({ stage_name }) => stage_name === name)?.id;
        return (id === undefined ? undefined : settings.get(id)?.probability) ?? null;
      };
      const fallback = contract.opportunity.fields.probability.default;
      const body = stageMove(row, stage, probabilityOf, fallback);
      const done = await command({ kind: "update", resource: "opportunity", id: row.id, body });
      if (done) announce(`${row.title ?? "Opportunity"} moved to ${stage ?? NO_STAGE_TITLE}`);
      return done !== null;
    },
    [command, stages, settings],
  );

  const win = useCallback(
    async (row: Row<"opportunity">) => {
      const body = { status: "Converted" };
      const done = await command({ kind: "update", resource: "opportunity", id: row.id, body });
      if (done) announce(`${row.title ?? "Opportunity"} is won`);
      return done !== null;
    },
    [command],
  );

  const reopen = useCallback(
    async (row: Row<"opportunity">) => {
      const done = await command({ kind: "reopen", id: row.id });
      if (done) announce(`${row.title ?? "Opportunity"} is open again`);
      return done !== null;
    },
    [command],
  );

  return { moveTo, win, reopen };
}
