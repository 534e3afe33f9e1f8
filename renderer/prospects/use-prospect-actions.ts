import { useCallback, useMemo } from "react";
import type { Row } from "../../shared/contract/contract.ts";
import { navigate } from "../app/navigation.ts";
import { messages } from "../language/language.ts";
import { useRecordDeeds } from "../record/use-record-deeds.ts";
import { useChildren } from "../store/hooks.ts";

const NO_ROWS: readonly never[] = [];

/** All that can be done to a prospect, for its menu and its commands. */
export function useProspectActions(row: Row<"prospect">, onDeleted: () => void) {
  const leads = useChildren("prospect-lead", row.id);
  const { untitled, newOpportunity } = messages().prospects;
  const { copyOf } = messages().opportunity;
  const title = row.company_name ?? untitled;
  // The opportunities stay with the original: they know it by its name.
  const copied = useCallback(() => ({ ...row, company_name: copyOf(title) }), [row, title, copyOf]);
  const deeds = useRecordDeeds({
    resource: "prospect",
    id: row.id,
    name: title,
    copied,
    rows: { resource: "prospect-lead", rows: leads ?? NO_ROWS },
    onDeleted,
  });
  const actions = useMemo(
    () => ({
      newOpportunity: {
        id: "prospect.new-opportunity",
        title: newOpportunity,
        run: () => navigate(`/opportunity/new/${row.id}`),
      },
      ...deeds.actions,
    }),
    [row.id, newOpportunity, deeds.actions],
  );
  return { ...deeds, actions, title, leads };
}

export type ProspectActions = ReturnType<typeof useProspectActions>;
