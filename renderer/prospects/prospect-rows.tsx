import { useCallback, useMemo, useState } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { ChildDialog } from "../forms/child-dialog.tsx";
import { messages } from "../language/language.ts";
import { Fold } from "../record/fold.tsx";
import { ChildGrid } from "../record/grid/child-grid.tsx";
import type { WriteField } from "../record/use-auto-save.ts";
import { useRecords } from "../store/hooks.ts";
import { Button } from "../ui/button.tsx";

interface ProspectRowsProps {
  row: Row<"prospect">;
  /** What there is no room for is behind "All fields…" of a row. */
  isNarrow: boolean;
}

/** The people at a prospect who showed interest. */
export function Leads({ row, isNarrow }: ProspectRowsProps) {
  const text = messages().prospects;
  const columns = useMemo(
    () =>
      isNarrow
        ? [
            { name: "lead", width: 6, placeholder: text.newLead },
            { name: "lead_name", width: 7 },
            { name: "status", width: 6 },
          ]
        : [
            { name: "lead", width: 7, placeholder: text.newLead },
            { name: "lead_name", width: 8 },
            { name: "status", width: 6 },
            { name: "email", width: 10 },
            { name: "mobile_no", width: 8 },
          ],
    [text, isNarrow],
  );
  return (
    <Fold id="prospect.leads" title={text.leads} isFolded={false}>
      <ChildGrid
        resource="prospect-lead"
        parentId={row.id}
        label={text.leads}
        columns={columns}
        nameOf={(lead) => lead.lead_name ?? lead.lead}
      />
    </Fold>
  );
}

/** The opportunity's own field that a row of its prospect repeats. */
const COPIED: Readonly<Record<string, string>> = {
  amount: "opportunity_amount",
  stage: "sales_stage",
  probability: "probability",
  expected_closing: "expected_closing",
  currency: "currency",
  deal_owner: "opportunity_owner",
  contact_person: "contact_person",
};

const OPPORTUNITY_COLUMNS = [
  { name: "opportunity", width: 10.5 },
  { name: "amount", width: 5.5 },
  { name: "stage", width: 9 },
  { name: "probability", width: 5.25 },
  { name: "expected_closing", width: 8.5 },
];

const NARROW_OPPORTUNITY_COLUMNS = [
  { name: "opportunity", width: 7.25 },
  { name: "amount", width: 5.5 },
  { name: "stage", width: 6.5 },
];

/** The opportunities of a prospect; what is typed into a row is written to the opportunity it repeats. */
export function ProspectOpportunities({ row, isNarrow }: ProspectRowsProps) {
  const text = messages().prospects;
  const opportunities = useRecords("opportunity");
  const [isLinking, setLinking] = useState(false);
  const titles = useMemo(() => {
    const rows = opportunities.state === "ready" ? opportunities.rows : [];
    return new Map(rows.map(({ id, title }) => [id, title]));
  }, [opportunities]);
  const writeElsewhere = useCallback(
    ({ opportunity }: Row<"prospect-opportunity">): WriteField =>
      (name, value) => {
        const copied = COPIED[name];
        if (opportunity === null || copied === undefined) return null;
        return {
          kind: "update",
          resource: "opportunity",
          id: opportunity,
          body: { [copied]: value },
        };
      },
    [],
  );
  return (
    <Fold
      id="prospect.opportunities"
      title={text.opportunities}
      isFolded={false}
      actions={<Button onPress={() => setLinking(true)}>{text.link}</Button>}
    >
      <ChildGrid
        resource="prospect-opportunity"
        parentId={row.id}
        label={text.opportunities}
        columns={isNarrow ? NARROW_OPPORTUNITY_COLUMNS : OPPORTUNITY_COLUMNS}
        nameOf={({ opportunity }) => titles.get(opportunity ?? "") ?? null}
        writeElsewhere={writeElsewhere}
        empty={text.noOpportunities}
      />
      {isLinking ? (
        <ChildDialog
          resource="prospect-opportunity"
          parentId={row.id}
          row={null}
          onClose={() => setLinking(false)}
        />
      ) : null}
    </Fold>
  );
}
