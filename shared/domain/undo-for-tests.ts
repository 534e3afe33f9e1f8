import type { MemoryStore } from "../../test/support/memory-store.ts";
import type { Command } from "../command.ts";
import { resourceNames, type ResourceName } from "../contract/contract.ts";
import type { Done } from "../store.ts";

export const user = { actor: { kind: "user" } } as const;

export const deal = {
  opportunity_from: "Prospect",
  party_name: "Acme",
  company: "Us",
  transaction_date: "2024-01-15",
};

export async function write(store: MemoryStore, command: Command): Promise<Done> {
  const [outcome] = await store.write([command], user);
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export async function create(
  store: MemoryStore,
  resource: ResourceName,
  body: object,
): Promise<string> {
  const done = await write(store, { kind: "create", resource, body });
  if (done.kind !== "record") throw new Error("nothing was created");
  return done.row.id;
}

/** Takes back the nth entry of the log, counted from the last. */
export async function undo(store: MemoryStore, fromLast = 1) {
  const entry = store.log.at(-fromLast);
  if (!entry) throw new Error("nothing to undo");
  const done = await write(store, { kind: "revert", changes: [...entry.changes] });
  if (done.kind !== "reverted") throw new Error("nothing was reverted");
  return done.kept;
}

/** All rows by resource, without the stamp that every write renews; ids of rows the rules list by themselves count. */
export function contents(store: MemoryStore) {
  const strip = (row: object) => ({ ...row, updated_at: "" });
  return Object.fromEntries(
    resourceNames.map((resource) => [
      resource,
      store
        .rows(resource)
        .map(strip)
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ]),
  );
}
