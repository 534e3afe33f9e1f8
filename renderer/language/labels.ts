import { describe, type ResourceName } from "../../shared/contract/contract.ts";
import type { Field, Section } from "../../shared/contract/field.ts";
import { messages } from "./language.ts";

/** What one record of a resource is called. */
export const resourceLabel = (resource: ResourceName): string =>
  messages().contract?.resources[resource].label ?? describe(resource).label;

/** What many of them are called. */
export const resourcePlural = (resource: ResourceName): string =>
  messages().contract?.resources[resource].plural ?? describe(resource).plural;

/** What a field is called; its name where the contract has no such field. */
export function fieldLabel(resource: ResourceName, name: string): string {
  const translated: Readonly<Record<string, string>> | undefined =
    messages().contract?.resources[resource].fields;
  return translated?.[name] ?? describe(resource).fields[name]?.label ?? name;
}

/** What a section of a form is called. */
export const sectionLabel = (section: Section): string =>
  messages().contract?.sections[section] ?? section;

/** ERPNext's word for an opportunity that was won. */
const WON = "Converted";

/** What a value the contract names is called, as salespeople say it; anything a person wrote is shown as it is. */
export function optionLabel(field: Field, value: string): string {
  if (value === WON && field.options?.includes(WON)) return messages().views.won;
  if (!field.options?.includes(value) && !field.suggestions?.includes(value)) return value;
  const translated: Readonly<Record<string, string>> | undefined = messages().contract?.options;
  return translated?.[value] ?? value;
}
