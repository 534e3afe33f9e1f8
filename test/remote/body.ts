import { Refusal } from "./refusal.ts";
import type { Resource, Row, Value } from "./resources.ts";

/** What a request's body sets: attributes the resource has, of their type. Others are ignored, as are those the server gives. */
export function readFields(resource: Resource, body: unknown): Row {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new Refusal(400, "The body must be an object");
  }
  const given: Record<string, Value> = {};
  for (const [name, value] of Object.entries(body)) {
    const type = resource.fields.get(name);
    if (type !== undefined) given[name] = readValue(name, type, value);
  }
  return given;
}

function readValue(name: string, type: "text" | "number", value: unknown): Value {
  if (value === null) return null;
  if (type === "number" && typeof value === "number") return value;
  if (type === "text" && typeof value === "string") return value;
  throw new Refusal(400, `${name} must be a ${type === "text" ? "string" : "number"}`);
}

export function requireFields(resource: Resource, row: Row): void {
  const missing = resource.required.find((name) => (row[name] ?? "") === "");
  if (missing !== undefined) throw new Refusal(400, `${missing} is required`);
}
