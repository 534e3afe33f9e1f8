import { ArrowDown, ArrowUp } from "lucide-react";
import type { Row } from "../../shared/contract/contract.ts";
import { formatNumber } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { stageColour } from "../pipeline/stages.ts";
import { saveStageSettings, type StageSetting } from "../store/device-settings.ts";
import { useStore } from "../store/hooks.ts";
import { announce } from "../ui/announcer.tsx";
import { IconButton } from "../ui/button.tsx";
import { LookupRow } from "./lookup-row.tsx";
import { StageProbability } from "./stage-probability.tsx";

interface StageRowProps {
  row: Row<"sales-stage">;
  position: number;
  /** All stages in their order. */
  stages: readonly Row<"sales-stage">[];
  settings: ReadonlyMap<string, StageSetting>;
}

/** A sales stage with this device's settings for it: its place on the board, its colour, its probability. */
export function StageRow({ row, position, stages, settings }: StageRowProps) {
  const { database } = useStore();
  const { forms, lookups } = messages();
  const name = row.stage_name ?? "";
  const settingOf = (id: string, at: number): StageSetting =>
    settings.get(id) ?? { id, position: at, colour: null, probability: null };
  const own = settingOf(row.id, position);
  const save = (changed: Partial<StageSetting>) =>
    saveStageSettings(database, [{ ...own, position, ...changed }]);

  async function move(by: 1 | -1) {
    const order = stages.map(({ id }) => id);
    order.splice(position, 1);
    order.splice(position + by, 0, row.id);
    await saveStageSettings(
      database,
      order.map((id, at) => ({ ...settingOf(id, at), position: at })),
    );
    announce(lookups.stageMoved(name, formatNumber(position + by + 1), formatNumber(order.length)));
  }

  return (
    <LookupRow
      resource="sales-stage"
      row={row}
      rows={stages}
      before={
        <>
          <IconButton
            label={forms.moveUp(name)}
            isDisabled={position === 0}
            onPress={() => void move(-1)}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </IconButton>
          <IconButton
            label={forms.moveDown(name)}
            isDisabled={position === stages.length - 1}
            onPress={() => void move(1)}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </IconButton>
          <input
            type="color"
            aria-label={lookups.colourOf(name)}
            value={stageColour(own, position)}
            onChange={(event) => void save({ colour: event.target.value })}
            className="h-8 w-9 cursor-default rounded-control border border-line-strong bg-surface p-0.5"
          />
        </>
      }
      after={
        <StageProbability
          stage={name}
          value={own.probability}
          onSave={(probability) => void save({ probability })}
        />
      }
    />
  );
}
