import { useMemo } from "react";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { RecordForm } from "../forms/record-form.tsx";
import { useCompany } from "../store/hooks.ts";
import { Page, PageBody } from "../ui/page.tsx";
import { usePartySuggestions } from "./party-suggestions.ts";

/** A new opportunity is lost only after it was there: with its reasons. */
const omit = { status: ["Lost"] };

/** Today where the person is, as an ISO date. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function NewOpportunity() {
  const company = useCompany();
  const given = useMemo(
    () => ({
      company: company.name,
      currency: company.currency,
      transaction_date: today(),
      opportunity_from: "Prospect",
    }),
    [company.name, company.currency],
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
          onCancel={() => navigate("/pipeline")}
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
