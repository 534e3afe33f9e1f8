import { expect, type Page } from "@playwright/test";
import type { RunningApp } from "./running-app.ts";
import { goTo } from "./go-to.ts";
import type { ApiRecord } from "./records.ts";

/** What was acknowledged: what must be there whatever happens afterwards. */
export interface Acknowledged {
  /** Highest number acknowledged for each opportunity, by id. */
  readonly numbers: Map<string, number>;
  /** How many line items were acknowledged for each opportunity, by id. */
  readonly items: Map<string, number>;
  /** Lost reasons added on the screen and seen there. */
  readonly reasons: Set<string>;
}

/** A whole opportunity: its fields tell of the same number, so that half a write would show. */
export function wholeOpportunity(number: number) {
  return {
    opportunity_from: "Customer",
    party_name: `Party ${number}`,
    title: `Number ${number}`,
    company: "My Company",
    transaction_date: "2026-01-15",
    opportunity_amount: number,
    currency: "EUR",
    conversion_rate: 2,
  };
}

/** Creates and changes opportunities over the API until it is gone. */
export async function writeOpportunities(
  { api }: RunningApp,
  { numbers }: Acknowledged,
  nextNumber: () => number,
): Promise<void> {
  for (;;) {
    const number = nextNumber();
    // Every third write changes what an earlier one made.
    const id = number % 3 === 0 ? [...numbers.keys()].at(number % numbers.size) : undefined;
    const body = wholeOpportunity(number);
    const response = await (
      id === undefined
        ? api("/opportunity", { body })
        : api(`/opportunity/${id}`, { method: "PATCH", body })
    ).catch(() => null);
    const record = await readRecord(response);
    if (!record) return;
    numbers.set(record.id, number);
  }
}

/** Adds line items, each of which changes its opportunity's total too, until the API is gone. */
export async function writeItems({ api }: RunningApp, acknowledged: Acknowledged): Promise<void> {
  for (;;) {
    const parent = [...acknowledged.numbers.keys()].at(-1);
    if (parent === undefined) return;
    const body = { opportunity_id: parent, item_name: "Crate", qty: 3, rate: 7 };
    const response = await api("/opportunity-item", { body }).catch(() => null);
    if (!(await readRecord(response))) return;
    acknowledged.items.set(parent, (acknowledged.items.get(parent) ?? 0) + 1);
  }
}

/** Goes to the screen of lost reasons and waits until it takes one. */
export async function openLostReasons(page: Page): Promise<void> {
  // A window that is still starting may not take the address the first time.
  await expect(async () => {
    await goTo(page, "/lookups/opportunity-lost-reason");
    await newReason(page).waitFor({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
}

/** Adds lost reasons on the screen, as a person would, until the window is gone. */
export async function writeOnScreen(
  page: Page,
  { reasons }: Acknowledged,
  nextNumber: () => number,
): Promise<void> {
  try {
    for (;;) {
      const reason = `Reason ${nextNumber()}`;
      await newReason(page).fill(reason);
      await newReason(page).press("Enter");
      await page.getByRole("textbox", { name: `Name of ${reason}`, exact: true }).waitFor();
      reasons.add(reason);
    }
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function newReason(page: Page) {
  return page.getByRole("textbox", { name: "New lost reason" });
}

/** Null where the answer did not come whole, or was a refusal for now: nothing was acknowledged. */
async function readRecord(response: Response | null): Promise<ApiRecord | null> {
  if (!response || response.status === 503) return null;
  const text = await response.text().catch(() => null);
  if (text === null) return null;
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return JSON.parse(text);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /closed|crashed|ECONN|disconnected/i.test(error.message);
}
