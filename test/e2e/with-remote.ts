import type { Page } from "@playwright/test";
import { startRemote, type Remote } from "../remote/start-remote.ts";
import { expect, test as base } from "./app.ts";
import type { RunningApp } from "./running-app.ts";
import { change, createOpportunity, type ApiRecord } from "./records.ts";

/** Satchel beside a server of its own, which it does not know yet. */
export const test = base.extend<{ readonly remote: Remote }>({
  // Which server it knows is kept beside the records.
  isShared: false,
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter to learn what a fixture needs.
  remote: async ({}, provide) => {
    const remote = await startRemote();
    await provide(remote);
    await remote.close();
  },
});

/** Takes the server for the app's own, as a program does; nothing is synced but when a person asks. */
export async function connect(
  app: RunningApp,
  { url, token }: Pick<Remote, "url" | "token">,
): Promise<void> {
  const settings = { remote_url: url, token, enabled: true, interval_s: 86_400 };
  const saved = await app.api("/../sync/settings", { method: "PUT", body: settings });
  expect(saved.status, await saved.clone().text()).toBe(200);
  await run(app);
}

/** A whole round of sync. */
export async function run(app: RunningApp): Promise<void> {
  const done = await app.api("/../sync/run", { method: "POST" });
  expect(done.status, await done.clone().text()).toBe(200);
}

/** The line in the rail that says how sync stands. */
export const line = (page: Page) =>
  page.getByRole("banner").getByRole("link", { name: /Open sync/ });
export const section = (page: Page, name: string) =>
  page.getByRole("region", { name, exact: true });
export const onServer = ({ records }: Remote, id: string) => records.get("opportunity", id);

/** An opportunity that is on the device and on the server, and its id there. */
export async function shared(app: RunningApp, remote: Remote, body: object) {
  const here = await createOpportunity(app, body);
  await run(app);
  const there = remote.records.all("opportunity").find(({ title }) => title === here["title"]);
  if (!there) throw new Error("it was not sent");
  return { here, remoteId: String(there["id"]) };
}

/** The same opportunity changed on both sides, in the same field. */
export async function conflict(
  app: RunningApp,
  remote: Remote,
): Promise<{ here: ApiRecord; remoteId: string }> {
  const both = await shared(app, remote, { title: "Harbour crane", opportunity_amount: 500 });
  remote.records.update("opportunity", both.remoteId, { opportunity_amount: 700 });
  await change(app, "opportunity", both.here.id, { opportunity_amount: 900 });
  await run(app);
  return both;
}
