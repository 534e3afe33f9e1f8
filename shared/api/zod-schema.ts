import { z } from "zod";
import type { Schema } from "./openapi-types.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null;

function bounds({ minimum, maximum }: JsonSchema): Schema {
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/** Of several alternatives the document shows the first that is no null, and that it may be null. */
function convert(json: JsonSchema): Schema {
  const { type, description, properties, required, items, anyOf, oneOf } = json;
  const alternatives = anyOf ?? oneOf ?? [];
  const filled = alternatives.find((each) => isSchema(each) && each.type !== "null");
  if (filled) {
    const inner = convert(filled);
    const mayBeNull = alternatives.some((each) => isSchema(each) && each.type === "null");
    const types = [...new Set(alternatives.flatMap((each) => each.type ?? []))];
    return {
      ...inner,
      ...(mayBeNull && types.length > 0 ? { type: types } : {}),
      ...(mayBeNull && inner.enum ? { enum: [...inner.enum, null] } : {}),
      ...(description === undefined ? {} : { description }),
    };
  }
  return {
    ...(type === undefined ? {} : { type }),
    ...(description === undefined ? {} : { description }),
    ...(type === "integer" && json.maximum !== Number.MAX_SAFE_INTEGER ? bounds(json) : {}),
    ...(json.enum ? { enum: json.enum.map(String) } : {}),
    ...(typeof json.const === "string" || typeof json.const === "boolean"
      ? { const: json.const }
      : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, each]) => [
              name,
              isSchema(each) ? convert(each) : {},
            ]),
          ),
          ...(required ? { required } : {}),
          additionalProperties: false,
        }
      : {}),
    ...(isSchema(items) && !Array.isArray(items) ? { items: convert(items) } : {}),
  };
}

/** What a schema takes or gives, as the OpenAPI document shows it. */
export function schemaOf(schema: z.ZodType, io: "input" | "output" = "output"): Schema {
  return convert(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
}
