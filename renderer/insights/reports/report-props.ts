import type { Row } from "../../../shared/contract/contract.ts";
import type { Behind } from "../report.ts";

/** What every report works from. */
export interface ReportProps {
  readonly rows: readonly Row<"opportunity">[];
  /** ISO date. */
  readonly today: string;
  /** The company's. */
  readonly currency: string;
  readonly onOpen: (behind: Behind) => void;
}

/** What a report about stages needs besides. */
export interface StageProps extends ReportProps {
  /** Names, in their order on this device. */
  readonly stages: readonly string[];
  readonly colourOf: (stage: string | null) => string;
}
