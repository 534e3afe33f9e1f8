import type { RunningApp } from "./app.ts";
import { expect } from "./app.ts";

/** A record as the API answers it. */
export type ApiRecord = Record<string, string | number | null> & { readonly id: string };

/** Makes a record over the API. */
export async function create(app: RunningApp, resource: string, body: object): Promise<ApiRecord> {
  const response = await app.api(`/${resource}`, { body });
  expect(response.status, await response.clone().text()).toBe(201);
  return response.json();
}

/** Makes an opportunity over the API; what the body leaves out is filled in. */
export function createOpportunity(app: RunningApp, body: object): Promise<ApiRecord> {
  return create(app, "opportunity", {
    opportunity_from: "Customer",
    party_name: "Acme",
    company: "My Company",
    transaction_date: "2026-01-15",
    ...body,
  });
}

export async function read(app: RunningApp, resource: string, id: string): Promise<ApiRecord> {
  return (await app.api(`/${resource}/${id}`)).json();
}

export async function change(app: RunningApp, resource: string, id: string, body: object) {
  const response = await app.api(`/${resource}/${id}`, { method: "PATCH", body });
  expect(response.status).toBe(200);
}
