import { RecordPanel, type RecordPanelProps } from "../record/panel/record-panel.tsx";
import { ProspectView } from "./prospect-view.tsx";

/** A prospect beside the list of all. */
export const ProspectPanel = (props: RecordPanelProps) => (
  <RecordPanel {...props} resource="prospect" View={ProspectView} />
);
