import { useMemo } from "react";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { today } from "../app/today.ts";
import { RecordForm } from "../forms/record-form.tsx";
import { Gone } from "../forms/gone.tsx";
import { useCompany, useRecord } from "../store/hooks.ts";
import { Loading } from "../ui/loading.tsx";
import { Page, PageBody } from "../ui/page.tsx";
import { usePartySuggestions } from "./party-suggestions.ts";

/** A new opportunity is lost only after it was there: with its reasons. */
const omit = { status: ["Lost"] };

/** A new opportunity of a prospect. */
export function NewOpportunityOf({ prospectId }: { prospectId: string }) {
  const prospect = useRecord("prospect", prospectId);
  if (prospect === undefined) return <Loading label="Reading the prospect" />;
  if (prospect === null) {
    return <Gone resource="prospect" href="#/prospects" linkLabel="Go to the prospects" />;
  }
  return <NewOpportunity party={prospect.company_name} back={`/prospect/${prospectId}`} />;
}

interface NewOpportunityProps {
  /** The name of the prospect it is for, where that is known. */
  party?: string | null;
  /** Where one is after cancelling. */
  back?: string;
}

export function NewOpportunity({ party = null, back = "/pipeline" }: NewOpportunityProps) {
  const company = useCompany();
  const given = useMemo(
    () => ({
      company: company.name,
      currency: company.currency,
      transaction_date: today(),
      opportunity_from: "Prospect",
      party_name: party,
    }),
    [company.name, company.currency, party],
  );
  return (
    <Page title="New opportunity">
      <PageBody>
        <RecordForm
          resource="opportunity"
          label="New opportunity"
          saveLabel="Save opportunity"
          row={null}
          given={given}
          suggestions={usePartySuggestions()}
          omit={omit}
          onCancel={() => navigate(back)}
          onSaved={(done) => {
            if (done.kind !== "record") return;
            forgetUnsavedEdits();
            navigate(`/opportunity/${done.row.id}`);
          }}
        />
      </PageBody>
    </Page>
  );
}
