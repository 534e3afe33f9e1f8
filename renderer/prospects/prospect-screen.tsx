import { RecordPage } from "../record/record-page.tsx";
import { NewProspect } from "./new-prospect.tsx";
import { ProspectView } from "./prospect-view.tsx";

/** The page of one prospect, or of one that is to be made. */
export const ProspectScreen = ({ id }: { id: string }) =>
  id === "new" ? <NewProspect /> : <RecordPage resource="prospect" id={id} View={ProspectView} />;
