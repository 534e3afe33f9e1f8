import type { Row } from "../../shared/contract/contract.ts";
import type { StageSetting } from "../store/device-settings.ts";

/** The colours a stage can have, in the order stages get them; all are told apart on light and on dark. */
export const STAGE_COLOURS = [
  { name: "slate", value: "#64748b" },
  { name: "blue", value: "#0284c7" },
  { name: "teal", value: "#0d9488" },
  { name: "green", value: "#65a30d" },
  { name: "yellow", value: "#ca8a04" },
  { name: "orange", value: "#ea580c" },
  { name: "pink", value: "#db2777" },
  { name: "violet", value: "#7c3aed" },
] as const;

/** The stage's colour on this device, or the one that falls to its position. */
export function stageColour(setting: StageSetting | undefined, position: number): string {
  const [first] = STAGE_COLOURS;
  return setting?.colour ?? (STAGE_COLOURS[position % STAGE_COLOURS.length] ?? first).value;
}

/** Every stage in this device's order; those without a place come last, by name. */
export function listedStages(
  stages: readonly Row<"sales-stage">[],
  settings: ReadonlyMap<string, StageSetting>,
): readonly Row<"sales-stage">[] {
  const position = (id: string) => settings.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
  return stages.toSorted(
    (a, b) =>
      position(a.id) - position(b.id) || (a.stage_name ?? "").localeCompare(b.stage_name ?? ""),
  );
}

/** Stages as records name them, in their order: of several of one name, which records cannot tell apart, the first. */
export function orderedStages(
  stages: readonly Row<"sales-stage">[],
  settings: ReadonlyMap<string, StageSetting>,
): readonly Row<"sales-stage">[] {
  const names = new Set<string | null>();
  return listedStages(stages, settings).filter(({ stage_name }) => {
    const isFirst = !names.has(stage_name);
    names.add(stage_name);
    return isFirst;
  });
}

/** A stage's settings, with those it has none of yet. */
export function stageSetting(
  settings: ReadonlyMap<string, StageSetting>,
  id: string,
  position: number,
): StageSetting {
  return settings.get(id) ?? { id, position, colour: null, probability: null };
}

/** The settings of all stages once one of them stands where another stood; the others make room. */
export function reorderedStages(
  stages: readonly Row<"sales-stage">[],
  settings: ReadonlyMap<string, StageSetting>,
  id: string,
  to: number,
): readonly StageSetting[] {
  const order = stages.map((stage) => stage.id).filter((other) => other !== id);
  order.splice(Math.max(0, to), 0, id);
  const before = new Map(stages.map((stage, position) => [stage.id, position]));
  return order.map((other, position) => {
    const was = before.get(other) ?? position;
    const setting = stageSetting(settings, other, was);
    // A colour that only fell to its place goes with the stage.
    return { ...setting, colour: stageColour(settings.get(other), was), position };
  });
}

/** The probability that this device's settings offer for a stage, by its name. */
export function offeredProbabilities(
  stages: readonly Row<"sales-stage">[],
  settings: ReadonlyMap<string, StageSetting>,
): ReadonlyMap<string, number> {
  const offered = new Map<string, number>();
  for (const { id, stage_name } of stages) {
    const probability = settings.get(id)?.probability ?? null;
    if (stage_name !== null && probability !== null) offered.set(stage_name, probability);
  }
  return offered;
}
