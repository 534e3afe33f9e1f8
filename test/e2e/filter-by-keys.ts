import { expect, type Page } from "@playwright/test";

/** Adds a condition by keyboard alone: a field, then one of its values. */
export async function filterByKeys(page: Page, field: string, value: string): Promise<void> {
  await page.keyboard.press("f");
  const fields = page.getByRole("searchbox", { name: "Find a field" });
  await expect(fields).toBeFocused();
  await fields.pressSequentially(field);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const values = page.getByRole("searchbox", { name: "Find or type a value" });
  await expect(values).toBeFocused();
  await values.pressSequentially(value);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(values).toBeHidden();
}
