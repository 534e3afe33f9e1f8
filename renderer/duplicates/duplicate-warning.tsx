import { useMemo } from "react";
import { TriangleAlert } from "lucide-react";
import { useWatch, type Control } from "react-hook-form";
import type { RecordName } from "../../shared/contract/contract.ts";
import type { MergeableName } from "../../shared/command.ts";
import { traitsOf } from "../../shared/duplicates/traits.ts";
import { formatNumber } from "../forms/format.ts";
import type { FormValues } from "../forms/form-values.ts";
import { messages } from "../language/language.ts";
import { useRecords } from "../store/hooks.ts";
import { recordHref, recordName } from "./record-name.ts";
import { useDuplicateIndex } from "./use-duplicate-index.ts";

interface DuplicateWarningProps {
  resource: RecordName;
  control: Control<FormValues>;
}

/** As many lookalikes are named; more would be no help while somebody types. */
const NAMED_MAX = 2;

/**
 * Says, while a new record is typed, which records look like it, and for an opportunity which prospects its party
 * looks like. It is a hint: nothing is held up. Its place is always there, so that nothing moves.
 */
export function DuplicateWarning({ resource, control }: DuplicateWarningProps) {
  const values = useWatch({ control });
  return (
    <div aria-live="polite" className="min-w-0 flex-1 basis-64 text-sm">
      {resource === "prospect" ? <LooksLike resource="prospect" values={values} /> : null}
      {resource === "opportunity" ? (
        <>
          <LooksLike resource="opportunity" values={values} />
          <LooksLike resource="prospect" values={partyOf(values)} isParty />
        </>
      ) : null}
    </div>
  );
}

function partyOf({ opportunity_from, party_name }: Partial<FormValues>): Partial<FormValues> {
  return opportunity_from === "Prospect" ? { company_name: party_name ?? null } : {};
}

interface LooksLikeProps {
  resource: MergeableName;
  values: Partial<FormValues>;
  /** A party that is called exactly as a prospect is that prospect: nothing to warn of. */
  isParty?: boolean;
}

function LooksLike({ resource, values, isParty = false }: LooksLikeProps) {
  const text = messages().duplicates;
  const ready = useDuplicateIndex(resource);
  const records = useRecords<MergeableName>(resource);
  // The form's values are new objects at every key, and so is what is compared.
  const traits = JSON.stringify(values);
  const rows = useMemo(() => {
    if (!ready || records.state !== "ready") return [];
    const given: FormValues = JSON.parse(traits);
    const found = ready.index.find(traitsOf(resource, given));
    const byId = new Map(records.rows.map((row) => [row.id, row]));
    const like = found.flatMap(({ id }) => byId.get(id) ?? []);
    const isMeant =
      isParty && like.some((row) => recordName(resource, row) === given["company_name"]);
    return isMeant ? [] : like;
  }, [ready, records, resource, traits, isParty]);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, NAMED_MAX);
  const more = rows.length - shown.length;
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-1.5 text-warning-ink">
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
      <span>{text.looksLike}</span>
      {shown.map((row, at) => (
        <span key={row.id} className="inline-flex min-w-0 items-center">
          <a
            href={recordHref(resource, row.id)}
            className="inline-block min-w-0 py-0.5 font-medium break-words underline"
          >
            {recordName(resource, row)}
          </a>
          {at < shown.length - 1 ? "," : ""}
        </span>
      ))}
      {more > 0 ? <span>{text.andMore(more, formatNumber(more))}</span> : null}
    </p>
  );
}
