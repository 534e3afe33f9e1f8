import { createHash } from "node:crypto";
import type { Json } from "../../shared/sync/sync-row.ts";

function inOrder(value: Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(inOrder);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
}

/** Tells two versions of a server's row apart, whatever order its attributes come in. */
export function rowHash(attributes: Readonly<Record<string, Json>>): string {
  return createHash("sha1")
    .update(JSON.stringify(inOrder(attributes)))
    .digest("base64url");
}
