import { describe, type Row } from "../../shared/contract/contract.ts";
import { formatField } from "../forms/format.ts";
import { fieldLabel, resourceLabel } from "../language/labels.ts";
import { messages } from "../language/language.ts";
import { SheetFacts, SheetHead, SheetTable } from "../print/sheet-parts.tsx";
import { useCompany } from "../store/hooks.ts";

const LEAD_COLUMNS = ["lead_name", "status", "email", "mobile_no", "lead_owner"] as const;

interface ProspectSheetProps {
  row: Row<"prospect">;
  leads: readonly Row<"prospect-lead">[];
}

/** A prospect as it is printed. */
export function ProspectSheet({ row, leads }: ProspectSheetProps) {
  const text = messages().prospects;
  const company = useCompany();
  const { fields } = describe("prospect");
  const facts = Object.entries(fields)
    .filter(([name]) => name !== "company_name")
    .map(
      ([name, field]) =>
        [fieldLabel("prospect", name), formatField(name, field, row, company.currency)] as const,
    );
  return (
    <>
      <SheetHead kind={resourceLabel("prospect")} title={row.company_name ?? text.untitled} />
      <SheetFacts facts={facts} />
      {leads.length === 0 ? null : (
        <SheetTable
          label={text.leads}
          head={LEAD_COLUMNS.map((name) => fieldLabel("prospect-lead", name))}
          numbers={[]}
          rows={leads.map((lead) => LEAD_COLUMNS.map((name) => lead[name] ?? ""))}
        />
      )}
    </>
  );
}
