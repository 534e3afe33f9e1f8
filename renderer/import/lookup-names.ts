import { attribute, describe, type LookupName } from "../../shared/contract/contract.ts";
import type { LookupNames } from "../../shared/import/mapping.ts";
import type { CrmStore } from "../../shared/store.ts";

const PAGE = 1_000;

/** The names lookup fields may take, as they are now. */
export async function lookupNames(store: CrmStore): Promise<LookupNames> {
  return {
    "opportunity-type": await namesOf(store, "opportunity-type"),
    "opportunity-lost-reason": await namesOf(store, "opportunity-lost-reason"),
    "sales-stage": await namesOf(store, "sales-stage"),
  };
}

async function namesOf(store: CrmStore, lookup: LookupName): Promise<string[]> {
  const names: string[] = [];
  const { nameField } = describe(lookup);
  for (let offset = 0; ; offset += PAGE) {
    const page = await store.list(lookup, { limit: PAGE, offset });
    if (!page.ok) throw new Error(`${lookup} cannot be listed`);
    for (const row of page.value.data) {
      const name = attribute(row, nameField);
      if (typeof name === "string") names.push(name);
    }
    if (!page.value.has_more) return names;
  }
}
