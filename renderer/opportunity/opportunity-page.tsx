import { useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { ChildTable } from "../forms/child-table.tsx";
import { DeleteButton } from "../forms/delete-button.tsx";
import { formatInstant } from "../forms/format.ts";
import { RecordForm } from "../forms/record-form.tsx";
import { isDecided, statusLabel, statusTone } from "../pipeline/status.ts";
import { useDealActions } from "../pipeline/use-deal-actions.ts";
import { useCompany } from "../store/hooks.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Page, PageBody } from "../ui/page.tsx";
import { LostDialog } from "./lost-dialog.tsx";
import { LostReasons } from "./lost-reasons.tsx";
import { usePartySuggestions } from "./party-suggestions.ts";

/** Losing an opportunity asks for reasons, so the form leaves that to its own dialog. */
const withoutLost = { status: ["Lost"] };
const COMPANY_CURRENCY_COLUMNS = ["base_rate", "base_amount"];

export function OpportunityPage({ row }: { row: Row<"opportunity"> }) {
  const company = useCompany();
  const { win, reopen } = useDealActions();
  const [isLosing, setLosing] = useState(false);
  const title = row.title ?? "Untitled opportunity";
  const inCompanyCurrency = row.currency === null || row.currency === company.currency;
  return (
    <Page
      title={title}
      aside={<Badge tone={statusTone(row.status)}>{statusLabel(row.status)}</Badge>}
      actions={
        <>
          {row.status === "Converted" ? null : (
            <Button onPress={() => void win(row)}>Mark as won</Button>
          )}
          {row.status === "Lost" ? null : (
            <Button onPress={() => setLosing(true)}>Mark as lost…</Button>
          )}
          {isDecided(row.status) ? <Button onPress={() => void reopen(row)}>Reopen</Button> : null}
          <DeleteButton
            resource="opportunity"
            id={row.id}
            name={title}
            consequence=", with its line items and lost reasons"
            goTo="/pipeline"
          />
        </>
      }
    >
      <PageBody>
        {row.status === "Lost" ? <LostReasons row={row} onEdit={() => setLosing(true)} /> : null}
        <RecordForm
          resource="opportunity"
          label="Opportunity"
          saveLabel="Save changes"
          row={row}
          suggestions={usePartySuggestions()}
          omit={row.status === "Lost" ? undefined : withoutLost}
        />
        <ChildTable
          resource="opportunity-item"
          title="Line items"
          addLabel="Add line item"
          parentId={row.id}
          empty="What is offered: products or services, how many, at what price."
          currency={row.currency}
          hide={inCompanyCurrency ? COMPANY_CURRENCY_COLUMNS : []}
        />
        <p className="text-sm text-ink-faint">
          {`Made ${formatInstant(row.created_at)}, last changed ${formatInstant(row.updated_at)}.`}
        </p>
      </PageBody>
      {isLosing ? <LostDialog row={row} onClose={() => setLosing(false)} /> : null}
    </Page>
  );
}
