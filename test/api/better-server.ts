import { afterEach, beforeEach } from "vitest";
import { z } from "zod";
import type { CrmStore } from "../../shared/store.ts";
import { createMemoryStore, type MemoryStore } from "../support/memory-store.ts";
import { startApi, type ApiUnderTest } from "./api-under-test.ts";

export const DEAL = {
  opportunity_from: "Lead",
  party_name: "Acme",
  company: "Example Corp",
  transaction_date: "2026-01-15",
};
export const titled = (title: string) => ({ ...DEAL, title });

/** The instant at which the store writes. */
let now: () => string;
let api: ApiUnderTest;
/** What the API stands on. */
export let store: MemoryStore;
/** Gives each test of a file an API of its own; hooks belong to the file that calls this. */
export function withOwnApi(): void {
  beforeEach(async () => {
    now = () => new Date().toISOString();
    store = await createMemoryStore({ now: () => now() });
    api = await startApi({ store });
  });
  afterEach(() => api.close());
}

/** From now on the store writes at that instant. */
export function writeAt(instant: () => string): void {
  now = instant;
}

/** Stops the API and starts it over the same store, which is slow where a test says so. */
export async function restart(slow: Partial<CrmStore> = {}) {
  await api.close();
  api = await startApi({ store: { ...store, ...slow } });
}

const madeSchema = z.looseObject({ id: z.string() });
export const pageSchema = z.looseObject({ data: z.array(madeSchema), total: z.number() });

export async function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
) {
  const response = await fetch(api.url + path, {
    method,
    headers: {
      authorization: `Bearer ${api.writeToken}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}
type Answer = Awaited<ReturnType<typeof ask>>;

export const etag = ({ headers }: Answer) => headers.get("etag") ?? "";
export const idOf = ({ text }: Answer) => madeSchema.parse(JSON.parse(text)).id;
export const post = (
  headers: Record<string, string> = {},
  body: object = DEAL,
  path = "/opportunity",
) => ask("POST", path, headers, body);

/** A promise and what fulfils it. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}
