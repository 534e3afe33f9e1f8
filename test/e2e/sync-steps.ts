import { expect } from "./app.ts";
import { TOKEN, type RunningApp } from "./running-app.ts";
import type { ApiRecord } from "./records.ts";
import type { Remote } from "../remote/start-remote.ts";
import type { SyncStatus } from "../../shared/sync/sync-status.ts";

/** Where records are kept and looked at, so that two places can be told to hold the same. */
export interface Totals {
  readonly opportunities: number;
  readonly amount: number;
  readonly items: number;
  readonly titles: readonly string[];
}

/** Longer than any test: rounds run when a test asks for them. */
const NEVER_S = 86_400;
const PAGE_SIZE = 1_000;

/** Asks the routes of sync beside the records' own, as in `GET /conflicts`. */
async function askSync(app: RunningApp, method: string, path: string, body?: object) {
  const response = await fetch(app.apiUrl.replace(/\/crm$/, "/sync") + path, {
    method,
    headers: {
      Authorization: `Bearer ${TOKEN}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

export async function syncStatus(app: RunningApp): Promise<SyncStatus> {
  return askSync(app, "GET", "");
}

/** Connects a device to a server, and waits for what there is to have gone both ways. */
export async function connect(
  app: RunningApp,
  { url, token }: Pick<Remote, "url" | "token">,
): Promise<void> {
  await askSync(app, "PUT", "/settings", {
    remote_url: url,
    token,
    enabled: true,
    interval_s: NEVER_S,
  });
  await syncNow(app);
}

/** One whole round that comes through. */
export async function syncNow(app: RunningApp): Promise<SyncStatus> {
  const { completed, status } = await askSync(app, "POST", "/run");
  expect(completed, JSON.stringify(status)).toBe(true);
  return status;
}

/** A round that does not come through, as the server cannot be reached. Answers the status between two rounds. */
export async function syncInVain(app: RunningApp): Promise<SyncStatus> {
  const { completed, status } = await askSync(app, "POST", "/run");
  expect(completed).toBe(false);
  let latest: SyncStatus = status;
  // Another round may be under way already, for what was changed while this one was.
  await expect(async () => {
    latest = await syncStatus(app);
    expect(latest.state).not.toBe("syncing");
  }).toPass();
  return latest;
}

/** Rounds until nothing waits: what a server may have done is looked for twice before it is sent again. */
export async function syncUntilSent(app: RunningApp): Promise<void> {
  await expect(async () => {
    expect((await syncNow(app)).pending).toBe(0);
  }).toPass({ timeout: 60_000 });
}

export async function totalsHere(app: RunningApp): Promise<Totals> {
  const { data } = await (await app.api(`/opportunity?limit=${PAGE_SIZE}`)).json();
  const opportunities: ApiRecord[] = data;
  const items = await Promise.all(
    opportunities.map(async ({ id }) => {
      const page = await (await app.api(`/opportunity-item?parent_id=${id}&limit=1`)).json();
      return Number(page.total);
    }),
  );
  return totalsOf(
    opportunities,
    items.reduce((sum, each) => sum + each, 0),
  );
}

export function totalsThere({ records }: Remote): Totals {
  return totalsOf(records.all("opportunity"), records.count("opportunity-item"));
}

function totalsOf(
  opportunities: readonly Readonly<Record<string, unknown>>[],
  items: number,
): Totals {
  return {
    opportunities: opportunities.length,
    amount: opportunities.reduce((sum, row) => sum + Number(row["opportunity_amount"] ?? 0), 0),
    items,
    titles: opportunities.map(({ title }) => String(title)).toSorted(),
  };
}
