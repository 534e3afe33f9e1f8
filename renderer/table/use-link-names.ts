import { useCallback } from "react";
import { attribute, describe } from "../../shared/contract/contract.ts";
import type { ViewResource } from "../../shared/views/view.ts";
import { linkedResource } from "../forms/options.ts";
import { useStore } from "../store/hooks.ts";

/** The names a link may carry, by field, as they are when it is asked. */
export function useLinkNames(resource: ViewResource) {
  const store = useStore();
  return useCallback(
    (name: string): readonly string[] => {
      const field = describe(resource).fields[name];
      if (field?.kind !== "link") return [];
      const target = linkedResource(field);
      const records = store.records(target).current();
      if (records.state !== "ready") return [];
      const { nameField } = describe(target);
      return records.rows.flatMap((row) => {
        const value = attribute(row, nameField);
        return typeof value === "string" ? [value] : [];
      });
    },
    [store, resource],
  );
}
