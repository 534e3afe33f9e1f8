import { attribute, describe, type RecordName } from "../../shared/contract/contract.ts";
import { messages } from "../language/language.ts";
import { resourceLabel } from "../language/labels.ts";
import { useRecord } from "../store/hooks.ts";

/** Another record by its name, leading to its page. */
export function RecordLink({ resource, id }: { resource: RecordName; id: string }) {
  const row = useRecord(resource, id);
  if (row === undefined) return null;
  if (row === null) return <span className="text-ink-faint">{messages().forms.noLongerThere}</span>;
  return (
    <a href={`#/${resource}/${id}`} className="font-medium text-accent-ink underline">
      {String(attribute(row, describe(resource).nameField) ?? resourceLabel(resource))}
    </a>
  );
}
