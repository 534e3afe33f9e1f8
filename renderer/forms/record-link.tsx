import { attribute, describe, type RecordName } from "../../shared/contract/contract.ts";
import { useRecord } from "../store/hooks.ts";

/** Another record by its name, leading to its page. */
export function RecordLink({ resource, id }: { resource: RecordName; id: string }) {
  const row = useRecord(resource, id);
  if (row === undefined) return null;
  if (row === null) return <span className="text-ink-faint">No longer there</span>;
  return (
    <a href={`#/${resource}/${id}`} className="font-medium text-accent-ink underline">
      {String(attribute(row, describe(resource).nameField) ?? describe(resource).label)}
    </a>
  );
}
