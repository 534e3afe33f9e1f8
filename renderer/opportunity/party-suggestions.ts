import { useMemo } from "react";
import { useRecords } from "../store/hooks.ts";

/** The names of all prospects, which the party of an opportunity that comes from one is among. */
export function usePartyNames(): readonly string[] {
  const prospects = useRecords("prospect");
  return useMemo(() => {
    const rows = prospects.state === "ready" ? prospects.rows : [];
    const names = [...new Set(rows.flatMap(({ company_name }) => company_name ?? []))];
    return names.sort((a, b) => a.localeCompare(b));
  }, [prospects]);
}

/** The same as the form of a new opportunity takes them. */
export function usePartySuggestions() {
  const values = usePartyNames();
  return useMemo(
    () => ({ party_name: { when: { field: "opportunity_from", is: "Prospect" }, values } }),
    [values],
  );
}
