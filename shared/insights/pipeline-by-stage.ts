import { FigureSum, sumAt, type Figures } from "./figures.ts";
import { standingOf, type Tally } from "./tally.ts";

export interface StageFigures extends Figures {
  /** Null for opportunities without a stage. */
  readonly stage: string | null;
}

/**
 * What is still to be won, by sales stage: every given stage in its order, then stages that only opportunities
 * name, then those without one.
 */
export function pipelineByStage(
  stages: readonly string[],
  companyCurrency: string,
): Tally<readonly StageFigures[]> {
  const sums = new Map<string | null, FigureSum>(stages.map((stage) => [stage, new FigureSum()]));
  return {
    add(row) {
      if (standingOf(row.status) === "open") sumAt(sums, row.sales_stage).add(row);
    },
    result() {
      const all = [...sums].map(([stage, sum]) => ({ stage, ...sum.result(companyCurrency) }));
      return [
        ...all.filter(({ stage }) => stage !== null),
        ...all.filter(({ stage }) => stage === null),
      ];
    },
  };
}
