import type { SyncDevice } from "./sync-device.ts";

/** A deal as both sides have it, with what the rules work out. */
export const DEAL = {
  opportunity_from: "Lead",
  party_name: "Acme",
  company: "Example Corp",
  transaction_date: "2026-01-15",
  customer_name: "Acme",
  title: "Forklifts",
  status: "Open",
  probability: 50,
  sales_stage: "Prospecting",
};

type Person = Pick<SyncDevice, "act">;

export const created = (person: Person, body: object = {}): Promise<string> =>
  person.act({ kind: "create", resource: "opportunity", body: { ...DEAL, ...body } });

export const change = (person: Person, id: string, body: object): Promise<string> =>
  person.act({ kind: "update", resource: "opportunity", id, body });
