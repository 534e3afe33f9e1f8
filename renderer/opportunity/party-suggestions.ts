import { useMemo } from "react";
import { useRecords } from "../store/hooks.ts";

/** Suggests the names of prospects for the party of an opportunity that comes from one. */
export function usePartySuggestions() {
  const prospects = useRecords("prospect");
  return useMemo(() => {
    const rows = prospects.state === "ready" ? prospects.rows : [];
    const names = [...new Set(rows.flatMap(({ company_name }) => company_name ?? []))];
    names.sort((a, b) => a.localeCompare(b));
    return { party_name: { when: { field: "opportunity_from", is: "Prospect" }, values: names } };
  }, [prospects]);
}
