import { expect } from "vitest";
import { callRemote } from "./call-remote.ts";
import type { ResourceName } from "./resources.ts";
import type { Remote } from "./start-remote.ts";

/** What a deal needs, and no more. */
export const DEAL = {
  opportunity_from: "Lead",
  party_name: "Isoplex",
  company: "Satchel",
  transaction_date: "2026-01-15",
};

export const STAGE = { stage_name: "Trial" };

/** Makes a record as a client does. @returns its id */
export async function create(remote: Remote, name: ResourceName, fields: object): Promise<string> {
  const { status, body } = await callRemote(remote, "POST", `/${name}`, fields);
  expect({ status, body }).toMatchObject({ status: 201 });
  return String(body["id"]);
}

export async function addItems(
  remote: Remote,
  opportunityId: string,
  names: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const item_name of names) {
    ids.push(
      await create(remote, "opportunity-item", { opportunity_id: opportunityId, item_name }),
    );
  }
  return ids;
}
