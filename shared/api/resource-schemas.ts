import { attributeNames, describe, type ResourceName } from "../contract/contract.ts";
import { fieldSchema } from "./field-schema.ts";
import type { Schema } from "./openapi-types.ts";

/** What a resource's schema is called in the document: `opportunity-item` is OpportunityItem. */
export function schemaName(resource: ResourceName): string {
  return resource.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());
}

const instant: Schema = { type: "string", format: "date-time", readOnly: true };

const SYSTEM: Readonly<Record<string, Schema>> = {
  created_at: { ...instant, description: "When it was made, UTC." },
  updated_at: { ...instant, description: "When it was last changed, UTC." },
  idx: {
    type: "integer",
    minimum: 1,
    readOnly: true,
    description: "Its place among its parent's, from 1 without gaps.",
  },
};

const idSchema = (resource: ResourceName): Schema => ({
  type: "string",
  readOnly: true,
  description: "Given by the app and never reused.",
  examples: [`${resource}_01980a4e-7d3c-7b52-9c1f-2f6d8a3b5e07`],
});

function attributeSchema(resource: ResourceName, name: string): Schema {
  const field = describe(resource).fields[name];
  return field ? fieldSchema(field) : (SYSTEM[name] ?? idSchema(resource));
}

function objectOf(
  resource: ResourceName,
  names: readonly string[],
  required: readonly string[],
): Schema {
  return {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, attributeSchema(resource, name)])),
    required,
    additionalProperties: false,
  };
}

/**
 * The three schemas of a resource: the whole object, and what create and update take. Bodies may also carry
 * what the app sets itself; it is ignored.
 */
export function resourceSchemas(resource: ResourceName): Readonly<Record<string, Schema>> {
  const name = schemaName(resource);
  const { about, fields } = describe(resource);
  const all = attributeNames(resource);
  const required = Object.keys(fields).filter((field) => fields[field]?.required);
  return {
    [name]: { title: name, description: about, ...objectOf(resource, all, all) },
    [`${name}Create`]: { title: `${name}Create`, ...objectOf(resource, all, required) },
    [`${name}Update`]: { title: `${name}Update`, ...objectOf(resource, all, []) },
  };
}
