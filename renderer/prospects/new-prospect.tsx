import { useMemo } from "react";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { messages } from "../language/language.ts";
import { NewRecordForm } from "../record/new-record-form.tsx";
import { useNewRecord } from "../record/use-new-record.ts";
import { useCompany } from "../store/hooks.ts";
import { Page, PageBody } from "../ui/page.tsx";

/** What is asked of a new prospect before anything else. */
const FIRST = ["company_name", "prospect_owner", "industry", "territory", "website"];

export function NewProspect() {
  const text = messages().prospects;
  const company = useCompany();
  const given = useMemo(() => ({ company: company.name }), [company.name]);
  const record = useNewRecord({
    resource: "prospect",
    given,
    draftName: "prospect",
    onSaved({ id }) {
      forgetUnsavedEdits();
      navigate(`/prospect/${id}`);
    },
  });
  return (
    <Page title={text.new}>
      <PageBody>
        <NewRecordForm
          record={record}
          label={text.new}
          saveLabel={text.save}
          first={FIRST}
          onCancel={() => navigate("/prospects")}
        />
      </PageBody>
    </Page>
  );
}
