import type { Locator, Page } from "@playwright/test";

/** A date field by its label, or by part of it. */
export const dateField = (within: Page | Locator, label: string | RegExp): Locator =>
  within.getByRole("group", { name: label });

/** Types a date into its field as people do whose language is English: month, day, year. @param day YYYY-MM-DD */
export async function typeDate(field: Locator, day: string): Promise<void> {
  const [year, month, date] = day.split("-");
  await field.getByRole("spinbutton").first().click();
  await field.page().keyboard.type(`${month}/${date}/${year}`);
}

/** The date that stands in a field, as YYYY-MM-DD. */
export async function dateIn(field: Locator): Promise<string> {
  const part = async (name: RegExp, digits: number) => {
    const text = await field.getByRole("spinbutton", { name }).textContent();
    return (text ?? "").padStart(digits, "0");
  };
  return [await part(/^year/, 4), await part(/^month/, 2), await part(/^day/, 2)].join("-");
}
