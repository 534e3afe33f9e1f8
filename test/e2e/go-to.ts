import type { Page } from "@playwright/test";

/** Goes to a screen by its address within the app, as in `/opportunity/ID`. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
}
