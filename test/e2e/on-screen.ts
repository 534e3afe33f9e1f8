import type { Locator, Page } from "@playwright/test";

/** What a screen is called at its top. */
export const heading = (page: Page, name: string): Locator =>
  page.getByRole("heading", { level: 1, name });

/** A column of the board. */
export const column = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

/** A card of the board, by the link that opens it. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole("link", { name: title, exact: true });

/** What was last said to a screen reader. */
export const announced = (page: Page): Locator =>
  page.getByRole("status", { name: "Announcements" });

/** Takes a deed back by the message that told of it. */
export async function undo(page: Page, deed: string): Promise<void> {
  const toast = page.getByRole("alertdialog").filter({ hasText: deed });
  await toast.getByRole("button", { name: "Undo" }).click();
}
