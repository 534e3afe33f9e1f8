import type { Row } from "../../shared/contract/contract.ts";
import type { StageSetting } from "../store/device-settings.ts";

export interface StageColumn {
  /** The stage's name, as opportunities carry it; null for those that have none. */
  readonly stage: string | null;
  readonly title: string;
  readonly colour: string;
  readonly rows: readonly Row<"opportunity">[];
}

/** Colours of stages nobody gave one, in order; all are told apart on light and on dark. */
const PALETTE = [
  "#64748b",
  "#0284c7",
  "#0d9488",
  "#65a30d",
  "#ca8a04",
  "#ea580c",
  "#db2777",
  "#7c3aed",
] as const;

export const NO_STAGE_TITLE = "No stage";

/** The stage's colour on this device, or the palette's for its position. */
export function stageColour(setting: StageSetting | undefined, position: number): string {
  return setting?.colour ?? PALETTE[position % PALETTE.length] ?? PALETTE[0];
}

/** Stages in this device's order; those without a place come last, by name. */
export function orderedStages(
  stages: readonly Row<"sales-stage">[],
  settings: ReadonlyMap<string, StageSetting>,
): readonly Row<"sales-stage">[] {
  const position = (id: string) => settings.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
  return stages.toSorted(
    (a, b) =>
      position(a.id) - position(b.id) || (a.stage_name ?? "").localeCompare(b.stage_name ?? ""),
  );
}

/**
 * Opportunities by stage: a column for every stage, one for those without a stage where there are any, and one
 * for every stage name that no stage has (another system's, as it came).
 */
export function stageColumns(
  rows: readonly Row<"opportunity">[],
  stages: readonly Row<"sales-stage">[],
  settings: ReadonlyMap<string, StageSetting>,
): readonly StageColumn[] {
  const byStage = new Map<string | null, Row<"opportunity">[]>();
  const colours = new Map<string | null, string>();
  orderedStages(stages, settings).forEach(({ id, stage_name }, position) => {
    if (stage_name === null || byStage.has(stage_name)) return;
    byStage.set(stage_name, []);
    colours.set(stage_name, stageColour(settings.get(id), position));
  });
  for (const row of rows) {
    const column = byStage.get(row.sales_stage);
    if (column) column.push(row);
    else byStage.set(row.sales_stage, [row]);
  }
  return [...byStage].map(([stage, cards]) => ({
    stage,
    title: stage ?? NO_STAGE_TITLE,
    colour: colours.get(stage) ?? PALETTE[0],
    rows: cards,
  }));
}

/**
 * What moving an opportunity to a stage changes: its stage, and its probability too where that was never set by
 * hand, which is to say where it is empty, the contract's default or the one its old stage offered.
 */
export function stageMove(
  row: Row<"opportunity">,
  stage: string | null,
  probabilityOf: (stage: string | null) => number | null,
  defaultProbability: number,
): { sales_stage: string | null; probability?: number } {
  const offered = probabilityOf(stage);
  const untouched =
    row.probability === null ||
    row.probability === defaultProbability ||
    row.probability === probabilityOf(row.sales_stage);
  if (offered === null || !untouched) return { sales_stage: stage };
  return { sales_stage: stage, probability: offered };
}
