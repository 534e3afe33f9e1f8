import { useEffect, useMemo, useRef } from "react";
import { useWatch } from "react-hook-form";
import type { Row } from "../../shared/contract/contract.ts";
import { forgetUnsavedEdits, navigate } from "../app/navigation.ts";
import { today } from "../app/today.ts";
import { Gone } from "../forms/gone.tsx";
import type { FormValues } from "../forms/form-values.ts";
import { messages } from "../language/language.ts";
import { NewRecordForm } from "../record/new-record-form.tsx";
import { useNewRecord, type NewRecord } from "../record/use-new-record.ts";
import { useCompany, useRecord, useRecords } from "../store/hooks.ts";
import { useMe } from "../store/me.ts";
import { Loading } from "../ui/loading.tsx";
import { Page, PageBody } from "../ui/page.tsx";
import { fromProspect } from "./from-prospect.ts";
import { usePartySuggestions } from "./party-suggestions.ts";

/** A new opportunity is lost only after it was there: with its reasons. */
const omit = { status: ["Lost"] };

/** What is asked of a new opportunity before anything else. */
const FIRST = [
  "party_name",
  "opportunity_from",
  "title",
  "opportunity_amount",
  "currency",
  "sales_stage",
  "expected_closing",
  "opportunity_owner",
];

/** A new opportunity of a prospect. */
export function NewOpportunityOf({ prospectId }: { prospectId: string }) {
  const text = messages().prospects;
  const prospect = useRecord("prospect", prospectId);
  if (prospect === undefined) return <Loading label={text.reading} />;
  if (prospect === null) {
    return <Gone resource="prospect" href="#/prospects" linkLabel={text.goToList} />;
  }
  return <NewOpportunity prospect={prospect} back={`/prospect/${prospectId}`} />;
}

interface NewOpportunityProps {
  /** Whom it is with, where that is known. */
  prospect?: Row<"prospect">;
  /** Where one is after cancelling. */
  back?: string;
}

export function NewOpportunity({ prospect, back = "/pipeline" }: NewOpportunityProps) {
  const text = messages().opportunity;
  const company = useCompany();
  const me = useMe() ?? null;
  const given = useMemo(
    (): FormValues => ({
      company: company.name,
      currency: company.currency,
      transaction_date: today(),
      opportunity_from: "Prospect",
      ...(prospect ? fromProspect(prospect) : {}),
      opportunity_owner: prospect?.prospect_owner ?? me,
    }),
    [company.name, company.currency, prospect, me],
  );
  const record = useNewRecord({
    resource: "opportunity",
    given,
    draftName: prospect ? `opportunity.${prospect.id}` : "opportunity",
    onSaved({ id }) {
      forgetUnsavedEdits();
      navigate(`/opportunity/${id}`);
    },
  });
  useTakeOver(record, given);
  return (
    <Page title={text.new}>
      <PageBody>
        <NewRecordForm
          record={record}
          label={text.new}
          saveLabel={text.save}
          first={FIRST}
          suggestions={usePartySuggestions()}
          omit={omit}
          onCancel={() => navigate(back)}
        />
      </PageBody>
    </Page>
  );
}

/** Fills in what is known of the prospect whose name was given as party, where nothing else was typed. */
function useTakeOver({ form }: NewRecord, given: FormValues) {
  const { control, getValues, setValue } = form;
  const prospects = useRecords("prospect");
  const [from, party] = useWatch({ control, name: ["opportunity_from", "party_name"] });
  const filled = useRef<FormValues>({});
  useEffect(() => {
    if (prospects.state !== "ready") return;
    const prospect =
      from === "Prospect" && party
        ? prospects.rows.find(({ company_name }) => company_name === party)
        : undefined;
    const known: FormValues = prospect ? definite(fromProspect(prospect)) : {};
    const names = new Set([...Object.keys(filled.current), ...Object.keys(known)]);
    for (const name of names) {
      if (name === "party_name" || name === "opportunity_from") continue;
      const present = getValues(name) ?? null;
      const isOurs =
        present === null || present === filled.current[name] || present === given[name];
      const next = known[name] ?? given[name] ?? null;
      if (isOurs && present !== next) setValue(name, next, { shouldDirty: true });
    }
    filled.current = known;
  }, [prospects, from, party, given, getValues, setValue]);
}

const definite = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
