import type { RunningApp } from "./running-app.ts";
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

interface Listed {
  readonly total: number;
  readonly data: readonly Record<string, string | number | null>[];
}

/** The newest thousand of a resource, and how many there are. */
export async function list(app: RunningApp, resource: string): Promise<Listed> {
  return (await app.api(`/${resource}?limit=1000`)).json();
}

/** Waits until the API answers the record with these values: what a window wrote reaches main a moment later. */
export async function expectRecord(
  app: RunningApp,
  resource: string,
  id: string,
  values: Partial<ApiRecord>,
) {
  await expect(async () => {
    expect(await (await app.api(`/${resource}/${id}`)).json()).toMatchObject(values);
  }).toPass({ timeout: 15_000 });
}

/** Waits until the API lists these records, as in `/opportunity-item?parent_id=ID`. */
export async function expectList(app: RunningApp, path: string, data: Partial<ApiRecord>[]) {
  await expect(async () => {
    const answer = await (await app.api(path)).json();
    expect(answer.data).toHaveLength(data.length);
    expect(answer.data).toMatchObject(data);
  }).toPass({ timeout: 15_000 });
}

export async function change(app: RunningApp, resource: string, id: string, body: object) {
  const response = await app.api(`/${resource}/${id}`, { method: "PATCH", body });
  expect(response.status).toBe(200);
}
