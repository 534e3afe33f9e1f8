import { expect, type Page } from "@playwright/test";
import { heading } from "./on-screen.ts";

/** Holds a piece of the app's code back, as a slow disk would. @returns what lets it come */
export async function holdBack(page: Page, piece: RegExp): Promise<() => void> {
  let letCome = () => {};
  const gate = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(piece, async (route) => {
    await gate;
    await route.continue();
  });
  await page.reload();
  await expect(heading(page, "Pipeline")).toBeFocused();
  return letCome;
}
