import type { Field } from "../contract/field.ts";
import { LONG_TEXT_MAX, NUMBER_MAX, TEXT_MAX } from "../contract/validation.ts";
import type { Schema } from "./openapi-types.ts";

/** What a filled field takes, as JSON Schema: the same bounds as the validation's. */
function filled(field: Field): Schema {
  switch (field.kind) {
    case "text":
    case "phone":
    case "url":
    case "link":
      return { type: "string", maxLength: TEXT_MAX };
    case "long_text":
      return { type: "string", maxLength: LONG_TEXT_MAX };
    case "email":
      return { type: "string", format: "email", maxLength: TEXT_MAX };
    case "date":
      return { type: "string", format: "date", examples: ["2024-01-15"] };
    case "currency":
      return { type: "string", pattern: "^[A-Z]{3}$", examples: ["USD"] };
    case "choice":
      return { type: "string", enum: field.options ?? [] };
    case "percent":
      return { type: "number", minimum: 0, maximum: 100 };
    case "money":
    case "rate":
    case "quantity":
    case "seconds":
      return { type: "number", minimum: -NUMBER_MAX, maximum: NUMBER_MAX };
  }
}

function description({ label, computed, derived, neverEmpty, refersTo, suggestions, kind }: Field) {
  const notes = [`${label}.`];
  if (kind === "currency") notes.push("An ISO 4217 code.");
  if (kind === "date") notes.push("YYYY-MM-DD.");
  if (refersTo?.by === "name")
    notes.push(`The name of a ${refersTo.resource}; its id is taken too.`);
  if (refersTo?.by === "id") notes.push(`The id of a ${refersTo.resource}.`);
  if (suggestions) notes.push(`Usually ${suggestions.join(", ")}; any text is taken.`);
  if (derived) notes.push("Filled in by the app where left empty.");
  if (neverEmpty) notes.push("Emptied, it is its default again.");
  if (computed) notes.push("Computed by the app: ignored in a body.");
  return notes.join(" ");
}

/** A field as JSON Schema. Every field of an answer is there, null where empty. */
export function fieldSchema(field: Field): Schema {
  const schema = filled(field);
  const { type, enum: options } = schema;
  const mayBeNull = !field.required && !field.neverEmpty;
  return {
    ...schema,
    ...(mayBeNull && typeof type === "string" ? { type: [type, "null"] } : {}),
    ...(mayBeNull && options ? { enum: [...options, null] } : {}),
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(field.computed ? { readOnly: true } : {}),
    description: description(field),
  };
}
