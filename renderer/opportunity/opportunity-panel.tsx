import { RecordPanel, type RecordPanelProps } from "../record/panel/record-panel.tsx";
import { OpportunityView } from "./opportunity-view.tsx";

/** An opportunity beside the pipeline. */
export const OpportunityPanel = (props: RecordPanelProps) => (
  <RecordPanel {...props} resource="opportunity" View={OpportunityView} />
);
