import { RecordPage } from "../record/record-page.tsx";
import { NewOpportunity } from "./new-opportunity.tsx";
import { OpportunityView } from "./opportunity-view.tsx";

/** The page of one opportunity, or of one that is to be made. */
export const OpportunityScreen = ({ id }: { id: string }) =>
  id === "new" ? (
    <NewOpportunity />
  ) : (
    <RecordPage resource="opportunity" id={id} View={OpportunityView} />
  );
