import { expect, type Locator, type Page } from "@playwright/test";

/** What a screen is called at its top. */
export const heading = (page: Page, name: string): Locator =>
  page.getByRole("heading", { level: 1, name });

/** A column of the board. */
export const column = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

/** The cards of a column that are drawn. */
export const cards = (page: Page, name: string): Locator =>
  column(page, name).getByRole("listitem");

/** A card of the board, by the link that opens it. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole("link", { name: title, exact: true });

/** What was last said to a screen reader. */
export const announced = (page: Page): Locator =>
  page.getByRole("status", { name: "Announcements" });

/** What takes back the last deed that was told of. */
export const undoButton = (page: Page): Locator => page.getByRole("button", { name: "Undo" });

/** Takes a deed back by the message that told of it. */
export async function undo(page: Page, deed: string): Promise<void> {
  const toast = page.getByRole("alertdialog").filter({ hasText: deed });
  await toast.getByRole("button", { name: "Undo" }).click();
}

/** Sets one of the choices of how the list is drawn. */
export async function chooseDisplay(page: Page, label: RegExp, option: string) {
  await page.getByRole("button", { name: "Display" }).click();
  const options = page.getByRole("dialog", { name: "Display" });
  await options.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(options).toBeHidden();
}
