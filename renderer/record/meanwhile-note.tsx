import { describe } from "../../shared/contract/contract.ts";
import { formatField } from "../forms/format.ts";
import { messages } from "../language/language.ts";
import { useCompany } from "../store/hooks.ts";
import type { AutoSave } from "./use-auto-save.ts";

/** Says, at a field that is being edited, what somebody else has written into it meanwhile. */
export function MeanwhileNote({ name, auto }: { name: string; auto: AutoSave }) {
  const company = useCompany();
  const field = describe(auto.resource).fields[name];
  if (!field || !auto.meanwhile.has(name)) return null;
  const stored = { ...auto.row, [name]: auto.meanwhile.get(name) ?? null };
  const text = formatField(name, field, stored, company.currency);
  return (
    <output className="col-span-full block pb-1 text-sm whitespace-normal text-warning-ink">
      {messages().opportunity.changedMeanwhile(text)}
    </output>
  );
}
