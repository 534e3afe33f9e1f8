import { useMemo } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { ChildTable } from "../forms/child-table.tsx";
import { DeleteButton } from "../forms/delete-button.tsx";
import { formatInstant } from "../forms/format.ts";
import { Gone } from "../forms/gone.tsx";
import { RecordForm } from "../forms/record-form.tsx";
import { useCompany, useRecord } from "../store/hooks.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Loading } from "../ui/loading.tsx";
import { Page, PageBody } from "../ui/page.tsx";

/** The page of one prospect, or of one that is to be made. */
export function ProspectScreen({ id }: { id: string }) {
  return id === "new" ? <NewProspect /> : <ExistingProspect id={id} />;
}

function NewProspect() {
  const company = useCompany();
  const given = useMemo(() => ({ company: company.name }), [company.name]);
  return (
    <Page title="New prospect">
      <PageBody>
        <RecordForm
          resource="prospect"
          label="New prospect"
          saveLabel="Save prospect"
          row={null}
          given={given}
          onCancel={() => navigate("/prospects")}
          onSaved={(done) => {
            if (done.kind !== "record") return;
            forgetUnsavedEdits();
            navigate(`/prospect/${done.row.id}`);
          }}
        />
      </PageBody>
    </Page>
  );
}

function ExistingProspect({ id }: { id: string }) {
  const row = useRecord("prospect", id);
  if (row === undefined) return <Loading label="Reading the prospect" />;
  if (row === null) {
    return <Gone resource="prospect" href="#/prospects" linkLabel="Go to the prospects" />;
  }
  return <ProspectPage row={row} />;
}

function ProspectPage({ row }: { row: Row<"prospect"> }) {
  const name = row.company_name ?? "Unnamed prospect";
  return (
    <Page
      title={name}
      actions={
        <>
          <ButtonLink href={`#/opportunity/new/${row.id}`}>New opportunity</ButtonLink>
          <DeleteButton
            resource="prospect"
            id={row.id}
            name={name}
            consequence=", with its leads; its opportunities stay in the pipeline"
            goTo="/prospects"
          />
        </>
      }
    >
      <PageBody>
        <RecordForm resource="prospect" label="Prospect" saveLabel="Save changes" row={row} />
        <ChildTable
          resource="prospect-lead"
          title="Leads"
          addLabel="Add lead"
          parentId={row.id}
          empty="The people at this company who showed interest."
        />
        <ChildTable
          resource="prospect-opportunity"
          title="Opportunities"
          addLabel="Add opportunity"
          parentId={row.id}
          empty="Opportunities whose party is this prospect appear here by themselves."
        />
        <p className="text-sm text-ink-faint">
          {`Made ${formatInstant(row.created_at)}, last changed ${formatInstant(row.updated_at)}.`}
        </p>
      </PageBody>
    </Page>
  );
}
