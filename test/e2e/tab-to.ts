import { expect, type Page } from "@playwright/test";

/** More than any screen has stops. */
const PRESSES_MAX = 150;

/** Presses Tab until the element has the focus, as one without a mouse does. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  role: "button" | "link" | "checkbox" = "button",
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < PRESSES_MAX; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}
