import { expect, type Locator, type Page } from "@playwright/test";

/** More than any screen has stops. */
const PRESSES_MAX = 150;

/** Presses Tab until the element has the focus, as one without a mouse does. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  role: "button" | "link" | "option" | "checkbox" | "combobox" | "radio" | "textbox" = "button",
  within: Page | Locator = page,
): Promise<void> {
  const exact = typeof name === "string";
  const wanted = within.getByRole(role, { name, exact }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < PRESSES_MAX; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
}
