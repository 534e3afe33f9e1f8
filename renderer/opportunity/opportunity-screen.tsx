import { Gone } from "../forms/gone.tsx";
import { messages } from "../language/language.ts";
import { useRecord } from "../store/hooks.ts";
import { Loading } from "../ui/loading.tsx";
import { NewOpportunity } from "./new-opportunity.tsx";
import { OpportunityPage } from "./opportunity-page.tsx";

/** The page of one opportunity, or of one that is to be made. */
export function OpportunityScreen({ id }: { id: string }) {
  return id === "new" ? <NewOpportunity /> : <ExistingOpportunity id={id} />;
}

function ExistingOpportunity({ id }: { id: string }) {
  const row = useRecord("opportunity", id);
  if (row === undefined) return <Loading label={messages().opportunity.reading} />;
  if (row === null) {
    return (
      <Gone
        resource="opportunity"
        href="#/pipeline"
        linkLabel={messages().opportunity.goToPipeline}
      />
    );
  }
  return <OpportunityPage row={row} />;
}
