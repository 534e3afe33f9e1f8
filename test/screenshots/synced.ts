import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSatchel, type RunningApp } from "../e2e/running-app.ts";
import { change, createOpportunity, type ApiRecord } from "../e2e/records.ts";
import { startRemote, type Remote } from "../remote/start-remote.ts";

const DEALS = [
  ["Cold store for the new terminal", "Qualification", 48_500],
  ["Fleet renewal, second lot", "Proposal/Price Quote", 126_000],
  ["Conveyor maintenance for three years, with spare parts", "Negotiation/Review", 88_250.5],
  ["Yard lighting", "Needs Analysis", 9_900],
  ["Warehouse robots, pilot", "Qualification", 240_000],
  ["Insulated gates", "Qualification", 12_600],
] as const;

const run = (app: RunningApp) => app.api("/../sync/run", { method: "POST" });

/** The server's id of a record by its title. */
function there({ records }: Remote, title: string): string {
  const row = records.all("opportunity").find((each) => each["title"] === title);
  return String(row?.["id"]);
}

async function makeTrouble(app: RunningApp, remote: Remote): Promise<ApiRecord> {
  const deals: ApiRecord[] = [];
  for (const [title, sales_stage, opportunity_amount] of DEALS) {
    const body = { title, sales_stage, opportunity_amount, currency: "EUR", conversion_rate: 1.08 };
    deals.push(await createOpportunity(app, { ...body, party_name: "Nordwind Logistik GmbH" }));
  }
  await run(app);
  const [cold, fleet, conveyor, yard, robots] = deals;
  if (!cold || !fleet || !conveyor || !yard || !robots) throw new Error("there are no deals");
  const theirs = { sales_stage: "Needs Analysis", opportunity_amount: 52_000 };
  remote.records.update("opportunity", there(remote, DEALS[0][0]), theirs);
  await change(app, "opportunity", cold.id, {
    sales_stage: "Proposal/Price Quote",
    opportunity_amount: 45_000,
  });
  remote.records.update("opportunity", there(remote, DEALS[4][0]), theirs);
  await change(app, "opportunity", robots.id, { sales_stage: "Proposal/Price Quote" });
  await change(app, "opportunity", fleet.id, { title: "Fleet renewal, third lot" });
  remote.records.remove("opportunity", there(remote, DEALS[1][0]));
  remote.records.remove("opportunity", there(remote, DEALS[3][0]));
  const error = "Titles may not be longer than 50 characters on this server.";
  const title = "Conveyor maintenance for five years, with spare parts";
  remote.faults.order({ kind: "refuse", field: "title", value: title, error });
  await change(app, "opportunity", conveyor.id, { title });
  await run(app);
  return cold;
}

/** A data folder whose records were synced with a server that then went away, with one of all there is to decide. */
export async function syncedFolder(): Promise<{ folder: string; deal: ApiRecord }> {
  const folder = await mkdtemp(join(tmpdir(), "satchel-screenshots-"));
  const remote = await startRemote();
  const app = await startSatchel({ dataDir: folder });
  try {
    await app.window();
    const { url: remote_url, token } = remote;
    const body = { remote_url, token, enabled: true, interval_s: 86_400 };
    await app.api("/../sync/settings", { method: "PUT", body });
    const deal = await makeTrouble(app, remote);
    await remote.close();
    await createOpportunity(app, { title: "Signed on the train", opportunity_amount: 31_000 });
    return { folder, deal };
  } finally {
    await app.stop();
  }
}
