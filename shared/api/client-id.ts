import type { ResourceName } from "../contract/contract.ts";

const SUFFIX = /^[A-Za-z0-9-]{8,100}$/;

/** Whether a client may give a record this id: it has the form of Satchel's own, so that no two resources share one. */
export function isClientId(resource: ResourceName, id: string): boolean {
  return id.startsWith(`${resource}_`) && SUFFIX.test(id.slice(resource.length + 1));
}
