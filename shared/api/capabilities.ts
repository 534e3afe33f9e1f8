/**
 * What this API can do beyond the reference, as every answer of /api/crm says it: a client that sees nothing of it gets the
 * reference's behaviour and no other.
 */
export const CAPABILITIES_HEADER = "Api-Capabilities";
export const CAPABILITIES = [
  "etag",
  "idempotency-key",
  "updated-since",
  "client-id",
  "batch",
] as const;
