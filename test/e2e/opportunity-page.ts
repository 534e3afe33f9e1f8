import type { Locator, Page } from "@playwright/test";
import { goTo } from "./go-to.ts";
import type { RunningApp } from "./running-app.ts";

/** Opens an opportunity on a page of its own. @param id or `new` */
export async function openOpportunity(app: RunningApp, id: string): Promise<Page> {
  const page = await app.window();
  await goTo(page, `/opportunity/${id}`);
  return page;
}

export const textbox = (within: Page | Locator, name: string): Locator =>
  within.getByRole("textbox", { name, exact: true });

export const saved = (page: Page): Locator =>
  page.getByRole("main").getByText("Saved on this device");

export async function chooseAction(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: action }).click();
}
