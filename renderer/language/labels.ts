import { describe, type ResourceName } from "../../shared/contract/contract.ts";
import { messages } from "./language.ts";

/** What one record of a resource is called. */
export const resourceLabel = (resource: ResourceName): string =>
  messages().contract?.[resource].label ?? describe(resource).label;

/** What many of them are called. */
export const resourcePlural = (resource: ResourceName): string =>
  messages().contract?.[resource].plural ?? describe(resource).plural;

/** What a field is called; its name where the contract has no such field. */
export function fieldLabel(resource: ResourceName, name: string): string {
  const translated: Readonly<Record<string, string>> | undefined =
    messages().contract?.[resource].fields;
  return translated?.[name] ?? describe(resource).fields[name]?.label ?? name;
}
