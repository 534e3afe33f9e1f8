import { expect, type Page } from "@playwright/test";
import { goTo } from "./go-to.ts";
import { createOpportunity } from "./records.ts";
import type { RunningApp } from "./running-app.ts";

export const grid = (page: Page) => page.getByRole("grid", { name: "Opportunities" });
export const heads = (page: Page) => grid(page).getByRole("columnheader");
export const titles = (page: Page) => grid(page).getByRole("link");

export const row = (page: Page, title: string) =>
  grid(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });

export const head = (page: Page, name: string) =>
  grid(page).getByRole("columnheader", { name, exact: true });

/** Satchel at the table of these opportunities, the newest first. */
export async function atTable(app: RunningApp, deals: readonly object[]): Promise<Page> {
  const page = await app.window();
  for (const deal of deals) await createOpportunity(app, deal);
  await goTo(page, "/pipeline/table");
  await expect(titles(page)).toHaveCount(Math.min(deals.length, 12));
  return page;
}

/** Puts the focus on the first row, as Tab does. */
export async function toFirstRow(page: Page): Promise<void> {
  await titles(page).first().focus();
  await expect(titles(page).first()).toBeFocused();
}

/** From a row's name to its cell in a column. */
export async function toCell(page: Page, title: string, column: string): Promise<void> {
  await row(page, title).getByRole("link").focus();
  const cells = await heads(page).evaluateAll((all) => all.map((one) => one.ariaLabel));
  for (let steps = cells.indexOf(column) - 1; steps > 0; steps -= 1) {
    await page.keyboard.press("ArrowRight");
  }
}
